"""How many parts of an outgoing message have arrived, so that a restart does not repeat them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """None of what waits has been begun."""
    op.add_column("outbox", sa.Column("parts", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    """As it was."""
    with op.batch_alter_table("outbox") as table:
        table.drop_column("parts")

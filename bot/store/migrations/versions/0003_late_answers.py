"""Which outgoing messages answer a message that had only got a receipt, so that a repeated request finds them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What went out unasked before stays without a question."""
    op.add_column("outbox", sa.Column("late", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    """As it was."""
    with op.batch_alter_table("outbox") as table:
        table.drop_column("late")

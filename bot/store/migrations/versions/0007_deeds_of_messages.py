"""Which message brought about a happening of a case, so that the same message does not a second time."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What happened before stays without its message."""
    op.add_column("case_timeline", sa.Column("key", sa.Text()))


def downgrade() -> None:
    """As it was."""
    with op.batch_alter_table("case_timeline") as table:
        table.drop_column("key")

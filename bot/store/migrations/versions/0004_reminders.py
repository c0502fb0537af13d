"""What was said of which limit of a case, so that it is said once."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_INSTANT = sa.String(32).with_variant(postgresql.TIMESTAMP(timezone=True), "postgresql")


def upgrade() -> None:
    """Nothing was said before."""
    op.create_table(
        "reminders",
        sa.Column("number", sa.String(32), sa.ForeignKey("cases.number", name="fk_reminders_number"), nullable=False),
        sa.Column("limit", sa.String(32), nullable=False),
        sa.Column("due", sa.String(10), nullable=False),
        sa.Column("stage", sa.Integer(), nullable=False),
        sa.Column("audience", sa.String(16), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("number", "limit", "due", "stage", "audience", name="pk_reminders"),
    )
    op.create_index("ix_reminders_at", "reminders", ["at"])


def downgrade() -> None:
    """As it was."""
    op.drop_table("reminders")

"""Pictures without their traces, notices that wait, and what people say of the outcome."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_INSTANT = sa.String(32).with_variant(postgresql.TIMESTAMP(timezone=True), "postgresql")
_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Files that came before have no copy; nothing waits and nobody was asked."""
    op.add_column("files", sa.Column("copy_id", sa.String(32)))
    op.create_table(
        "notices",
        sa.Column("id", _NUMBER, autoincrement=True, nullable=False),
        sa.Column("number", sa.String(32), sa.ForeignKey("cases.number", name="fk_notices_number"), nullable=False),
        sa.Column(
            "conversation_id",
            sa.String(32),
            sa.ForeignKey("conversations.id", name="fk_notices_conversation_id"),
            nullable=False,
        ),
        sa.Column("step", sa.String(32), nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("due_at", _INSTANT, nullable=False),
        sa.Column("body", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("id", name="pk_notices"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_notices_number", "notices", ["number"])
    op.create_index("ix_notices_due_at", "notices", ["due_at"])
    op.create_index("ix_notices_conversation_id_id", "notices", ["conversation_id", "id"])
    op.create_table(
        "follow_ups",
        sa.Column("number", sa.String(32), sa.ForeignKey("cases.number", name="fk_follow_ups_number"), nullable=False),
        sa.Column("channel", sa.String(64), nullable=False),
        sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("asked_at", _INSTANT, nullable=False),
        sa.Column("stage", sa.String(16), nullable=False),
        sa.Column("received", sa.Boolean()),
        sa.Column("mark", sa.Integer()),
        sa.Column("words", sa.LargeBinary()),
        sa.Column("answered_at", _INSTANT),
        sa.Column("settled_by", sa.Text()),
        sa.Column("settled_at", _INSTANT),
        sa.PrimaryKeyConstraint("number", name="pk_follow_ups"),
    )
    op.create_index("ix_follow_ups_channel_sender", "follow_ups", ["channel", "sender"])


def downgrade() -> None:
    """As it was; the copies of pictures stay as files that nothing points at."""
    op.drop_table("follow_ups")
    op.drop_table("notices")
    op.drop_column("files", "copy_id")

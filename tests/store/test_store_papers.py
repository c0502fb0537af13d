"""Papers of cases in the store: where they come from stays with them, and goes with them."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from bot.domain.casework.cases import Case, Made
from bot.domain.papers.written import WrittenPaper, drafts_of, kept_of
from bot.domain.talk.messages import Attachment
from bot.ports import Draft
from bot.usecases.keep_paper import Enclosed, keep_paper, with_papers

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=timezone.utc)
PDF, WORD = Attachment("清单.pdf", "application/pdf", b"%PDF"), Attachment("清单.docx", "application/x", b"PK")


def written(words: str = "w1", *files: Attachment) -> WrittenPaper:
    """A paper of the case."""
    return WrittenPaper("evidence_list", "QX20261123-0001", "证据清单", words, files)


def registered(store: Any) -> None:
    """The case."""
    with store.begin() as work:
        work.cases.add(Case("QX20261123-0001", "unpaid_wages", "received", NOW, "rest", "u1", {"name": "王"}))
        work.commit()


def test_a_kept_paper_says_where_it_comes_from(store: Any) -> None:
    registered(store)
    with store.begin() as work:
        keep_paper(work, written("w1", PDF, WORD), "chen", NOW)
        work.commit()
    with store.begin(write=False) as work:
        case = work.cases.get("QX20261123-0001")
        read = work.files.read(case.attachments[0].id)
    made = Made("evidence_list", "QX20261123-0001", "chen", NOW.isoformat(), "w1")
    assert [file.made for file in case.attachments] == [made, made]
    assert read is not None and read[0].made == made and read[1] == b"%PDF"
    assert (case.timeline[-1].by, case.timeline[-1].step, case.timeline[-1].text) == ("chen", "paper", "证据清单")


def test_the_newest_draft_stands_first_and_the_same_words_are_found_again(store: Any) -> None:
    registered(store)
    with store.begin() as work:
        keep_paper(work, written("w1", PDF, WORD), "courier", NOW)
        keep_paper(work, written("w2", PDF, WORD), "courier", NOW.replace(hour=11))
        again = keep_paper(work, written("w1"), "courier", NOW.replace(hour=12))
        work.commit()
    with store.begin(write=False) as work:
        case = work.cases.get("QX20261123-0001")
    assert [files[0].made.words for files in drafts_of(case)] == ["w2", "w1"]
    assert kept_of(case, "evidence_list", "w1") == again and len(case.attachments) == 4
    assert [entry.step for entry in case.timeline] == ["paper", "paper", "paper_sent"]


def test_nothing_of_a_paper_stays_when_the_transaction_is_given_up(store: Any) -> None:
    registered(store)
    with store.begin() as work:
        keep_paper(work, written("w1", PDF, WORD), "courier", NOW)
    with store.begin(write=False) as work:
        assert work.cases.get("QX20261123-0001").attachments == ()


def test_files_follow_the_reply_that_speaks_of_them(store: Any) -> None:
    registered(store)
    with store.begin() as work:
        enclosed = [
            Enclosed(written("w1", PDF), 1, lambda file: file.name),
            Enclosed(written("w2", WORD), 2, lambda file: file.name),
        ]
        drafts = with_papers(work, [Draft("一"), Draft("二"), Draft("三")], enclosed, NOW)
        work.commit()
    assert [draft.text for draft in drafts] == ["一", "清单.pdf", "二", "清单.docx", "三"]
    assert [bool(draft.attachment) for draft in drafts] == [False, True, False, True, False]

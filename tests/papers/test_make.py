"""What stands in the papers, before anything is written."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
import yaml
from paper_cases import CASES, EMPTY, FULL, HOSTILE, MORE, NAMES, TODAY

from bot.domain.casework.case_kinds import KINDS
from bot.domain.invalid import InvalidValue
from bot.domain.papers.fill import slots_in
from bot.domain.papers.paper_kinds import PAPERS, papers_for
from bot.papers import apart
from bot.papers.make import file_name, make_paper, write_paper
from bot.papers.templates import FOLDER, template, words


def text_of(name: str, case: object = FULL, more: object = None) -> str:
    """A paper's words as one text."""
    return "\n".join(make_paper(name, case, TODAY, more).lines())  # type: ignore[arg-type]  # open fields


def sentences(value: object) -> list[str]:
    """Every sentence of a template."""
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [one for part in parts for one in sentences(part)]


@pytest.mark.parametrize("name", NAMES)
def test_a_template_asks_only_for_slots_that_have_a_name(name: str) -> None:
    known = {**words().labels, **template(name).get("labels", {})}
    asked = {slot for one in sentences(template(name)["blocks"]) for slot in slots_in(one)}
    assert asked <= set(known)


def test_there_is_one_template_for_every_paper_and_papers_are_of_kinds_that_exist() -> None:
    assert {file.stem for file in FOLDER.glob("*.yml")} == {*NAMES, "words"}
    assert {kind for paper in PAPERS for kind in paper.cases} <= {kind.name for kind in KINDS}
    assert papers_for("feedback") == ()


def test_a_paper_that_does_not_fit_the_case_is_refused() -> None:
    with pytest.raises(InvalidValue, match="unknown_paper"):
        make_paper("arbitration_application", replace(FULL, kind="feedback"), TODAY)
    with pytest.raises(InvalidValue, match="unknown_paper"):
        make_paper("../words", FULL, TODAY)


def test_an_arbitration_application_of_a_full_case_says_what_is_asked_and_of_whom() -> None:
    text = text_of("arbitration_application", FULL, MORE)
    assert "王小明" in text and "男" in text and "1990年3月7日" in text and "36周岁" in text
    assert "请求确认申请人与被申请人自2025年10月8日至2026年9月30日存在劳动关系" in text
    assert "申请人等3人的2026年6月至2026年8月劳动报酬" in text
    assert "人民币25500.50元（大写：人民币贰万伍仟伍佰元零伍角整）" in text
    assert "买买提·艾力" in text


def test_what_was_told_is_kept_paragraph_by_paragraph() -> None:
    lines = list(make_paper("inspection_complaint", FULL, TODAY).lines())
    told = str(FULL.fields["description"]).split("\n")
    assert [line for line in lines if line in told] == told


def test_evidence_is_what_was_handed_in_and_then_what_was_told() -> None:
    lines = list(make_paper("evidence_list", FULL, TODAY).lines())
    at = [
        lines.index(name)
        for name in ("考勤截图.jpg", "9月12日通话.m4a", "和站长的微信聊天记录", "银行流水（6月到9月）")
    ]
    assert at == sorted(at)
    assert lines[at[0] + 1 : at[0] + 2] == ["照片、截图"] and lines[at[1] + 1] == "录音"


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_case_gives_a_paper_full_of_gaps(name: str) -> None:
    paper = make_paper(name, EMPTY, TODAY)
    assert any("请补充：" in gap and "姓名" in gap for gap in paper.gaps())
    assert "None" not in text_of(name, EMPTY) and "{" not in text_of(name, EMPTY)


def test_what_staff_add_closes_gaps() -> None:
    before = make_paper("arbitration_application", FULL, TODAY).gaps()
    after = make_paper("arbitration_application", FULL, TODAY, MORE).gaps()
    assert any("被申请人住所" in gap for gap in before) and not any("被申请人住所" in gap for gap in after)


def test_a_mediation_agreement_names_no_sum_that_nobody_agreed_to() -> None:
    text = text_of("mediation_agreement")
    assert "一次性支付申请人人民币＿＿＿＿（请补充：双方商定的金额）元" in text
    assert "一次性支付申请人人民币25500.50元" in text_of("mediation_agreement", FULL, MORE)


@pytest.mark.parametrize(
    "matter", ["unpaid_wages", "labour_relation", "dismissal", "work_injury", "contract", "other", None]
)
def test_every_matter_of_legal_aid_gives_numbered_claims(matter: str | None) -> None:
    case = replace(FULL, kind="legal_aid", fields={**FULL.fields, "matter": matter})
    for name in papers_for("legal_aid"):
        text = text_of(name, case)
        assert name not in ("arbitration_application", "inspection_complaint") or "\n1．" in text


def test_a_work_injury_names_its_day() -> None:
    case = replace(FULL, kind="work_injury", fields={"incident_date": "2026-11-02", "name": "王小明"}, workers=())
    assert "申请人于2026年11月2日在工作中受伤" in text_of("arbitration_application", case)


def test_a_credit_code_in_place_of_the_name_is_taken_for_what_it_is() -> None:
    case = replace(FULL, fields={**FULL.fields, "company": "91350100M000100Y43"})
    text = text_of("arbitration_application", case)
    assert "91350100M000100Y43" in text and "请补充：被申请人全称" in text


@pytest.mark.parametrize("name", NAMES)
def test_what_is_typed_is_never_read_as_a_pattern(name: str) -> None:
    text = text_of(name, HOSTILE)
    assert "{{ 7*7 }} {% raw %} {name} {0.__class__} %s ${jndi}" in text
    assert "\u202e" not in text and "\x00" not in text and "😀" not in text and "（表情）" in text
    assert "nan" not in text and "<x>" not in text


@pytest.mark.parametrize("name", NAMES)
def test_words_of_a_paper_are_one_line_each(name: str) -> None:
    for case, more in CASES.values():
        assert all(line == "\n".join(line.splitlines()) and "\n" not in line
                   for line in make_paper(name, case, TODAY, more).lines())  # fmt: skip


def test_a_paper_is_quick_to_make_from_a_hostile_case() -> None:
    started = time.perf_counter()
    for name in NAMES:
        make_paper(name, HOSTILE, TODAY)
    assert time.perf_counter() - started < 5


def test_a_paper_written_apart_is_the_same_file() -> None:
    paper = make_paper("evidence_list", FULL, TODAY)
    assert apart.write_apart(paper, "pdf") == write_paper(paper, "pdf")


def test_a_writer_that_takes_too_long_or_fails_is_told_of() -> None:
    paper = make_paper("evidence_list", FULL, TODAY)
    with pytest.raises(apart.PaperNotWritten, match="too_long"):
        apart.write_apart(paper, "pdf", seconds=0.01)
    with pytest.raises(apart.PaperNotWritten, match="failed"):
        apart.write_apart(paper, "odt")  # type: ignore[arg-type]  # a form that is none


def test_a_file_is_named_after_its_paper_and_case() -> None:
    assert file_name(make_paper("evidence_list", FULL, TODAY), FULL, "pdf") == "证据清单-QX20261120-0007.pdf"


def test_template_files_are_yaml_with_a_title_and_blocks() -> None:
    for name in NAMES:
        read = yaml.safe_load((FOLDER / f"{name}.yml").read_text("utf-8"))
        assert set(read) <= {"title", "labels", "blocks"} and read["title"] and read["blocks"]


def test_whoever_writes_when_the_house_closes_is_ended() -> None:
    paper = make_paper("evidence_list", FULL, TODAY)
    with ThreadPoolExecutor(1) as pool:
        writing = pool.submit(apart.write_apart, paper, "pdf")
        while not apart._RUNNING and not writing.done():
            time.sleep(0.01)
        apart.stop_writing()
        with pytest.raises(apart.PaperNotWritten, match="failed"):
            writing.result()
    assert not apart._RUNNING

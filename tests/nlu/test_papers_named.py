"""Which papers, cases and places in a list words mean."""

from __future__ import annotations

import pytest

from bot.nlu.naming.papers import chooses, matters_in, papers_in, place_in


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        ("帮我写个仲裁申请书", ("arbitration_application",)),
        ("申请书给我一份", ("arbitration_application",)),
        ("重裁申清书给我弄一份", ("arbitration_application",)),
        ("给我写个状子", ("arbitration_application",)),
        ("投诉书咋写 给我弄一份", ("inspection_complaint",)),
        ("幫我寫份投訴書", ("inspection_complaint",)),
        ("法援申请表", ("legal_aid_application",)),
        ("法律援助申请书给我填好", ("legal_aid_application",)),
        ("俺想要那个法援嘞申请表", ("legal_aid_application",)),
        ("仲裁要交的证据清单", ("evidence_list",)),
        ("帮我排一下证据", ("evidence_list",)),
        ("授权委托书", ("power_of_attorney",)),
        ("和站长谈好了 帮我写个协议", ("mediation_agreement",)),
        ("合作协议给我一份", ()),
        ("和站长谈好了 写个和解协议", ("mediation_agreement",)),
        ("申请书和证据清单都要", ("evidence_list", "arbitration_application")),
        ("文书能帮我写吗", ()),
        ("去仲裁用的材料", ("arbitration_application",)),
        ("离婚协议书帮我写一份", ()),
        ("入党申请书", ()),
        ("租房协议", ()),
        ("", ()),
    ],
)
def test_papers_are_known_by_their_names(text: str, papers: tuple[str, ...]) -> None:
    assert papers_in(text) == papers


def test_cases_are_known_by_their_matter_and_place() -> None:
    assert matters_in("讨薪那个") == ("unpaid_wages",)
    assert matters_in("受伤那事") == ("work_injury",)
    assert [place_in(text) for text in ("第二个", "2", "第1件", "最近那个", "随便")] == [2, 2, 1, 0, None]


def test_short_words_choose_and_stories_do_not() -> None:
    assert chooses("证据清单") and chooses("第二个") and chooses("就那个 qx20261123-0001 的")
    assert not chooses("好的") and not chooses("站长欠我两个月工资一直拖着不给我该怎么办呢")

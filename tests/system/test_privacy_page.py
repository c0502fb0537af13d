"""The privacy notice: its page, and that it promises what the house does."""

from __future__ import annotations

import urllib.request

from bot.domain.casework.retention import Keeping
from bot.privacy.notice import privacy_notice
from bot.privacy.page import page_text
from tests.service import Service


def test_anybody_reads_the_whole_notice_without_signing_in(service: Service) -> None:
    with urllib.request.urlopen(f"{service.url}/privacy", timeout=30) as response:
        page, policy = response.read().decode(), response.headers["Content-Security-Policy"]
    assert "启东市总工会" in page and "0513-8000-9000" in page and "default-src 'none'" in policy
    for title, paragraphs in privacy_notice().sections:
        assert title in page and paragraphs[-1].split("{")[0] in page


def test_a_name_of_a_union_is_text_on_the_page() -> None:
    assert "<b>" not in page_text("<b>工会</b>", "1") and "&lt;b&gt;" in page_text("<b>工会</b>", "1")


def test_the_days_that_are_promised_are_the_days_of_the_settings() -> None:
    keeping, notice = Keeping(), privacy_notice()
    for text in (notice.brief, str(notice.sections)):
        assert f"{keeping.messages} 天" in text and f"{keeping.drafts} 天" in text and "三年" in text
    assert keeping.cases == 3 * 365


def test_the_short_notice_says_who_what_for_how_long_and_which_rights() -> None:
    short = privacy_notice().short.format(union="启东市总工会")
    for part in ("启东市总工会", "办您的事", "三年", "看", "导出", "改", "删", "隐私说明", "不同意"):
        assert part in short
    assert len(short) <= 130

"""Cases that papers are made of: full, empty, hostile."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from bot.domain.casework.cases import Case, CaseFile
from bot.domain.papers.paper_kinds import PAPERS

TODAY = date(2026, 11, 23)
NAMES = tuple(paper.name for paper in PAPERS)

FULL = Case(
    number="QX20261120-0007",
    kind="unpaid_wages",
    state="negotiating",
    created_at=datetime(2026, 11, 20, 9, 30),
    channel="web",
    sender="someone",
    fields={
        "name": "王小明",
        "phone": "13812345678",
        "id_number": "320681199003071231",
        "company": "启东市速达配送有限公司",
        "amount": 25500.5,
        "period": {"start": "2026-06", "end": "2026-08"},
        "location": "启东市汇龙镇",
        "job": "courier",
        "has_contract": "no",
        "worker_count": 3,
        "evidence": "和站长的微信聊天记录\n银行流水（6月到9月）",
        "description": "我从2025年10月起在汇龙镇站点送外卖，站长张某说平台没结算，6月到8月的工资一直没发。\n"
        "9月12日我们三个人去站点要过一次，他说月底给，到现在没给。",
    },
    group=True,
    workers=(
        {"name": "王小明", "phone": "13812345678", "amount": 8500.5},
        {"name": "李强", "phone": None, "amount": 9000},
        {"name": "买买提·艾力", "phone": "13987654321", "amount": None},
    ),
    attachments=(
        CaseFile("1", "考勤截图.jpg", "image/jpeg", 1000, "0"),
        CaseFile("2", "9月12日通话.m4a", "audio/mp4", 1000, "0"),
    ),
)
MORE: dict[str, Any] = {
    "address": "启东市汇龙镇人民中路1号",
    "ethnicity": "汉族",
    "hukou": "江苏省启东市",
    "company_address": "启东市民乐中路18号",
    "company_person": "张某某",
    "company_post": "经理",
    "company_phone": "0513-80000000",
    "company_code": "91350100M000100Y43",
    "start_date": "2025-10-08",
    "end_date": "2026-09-30",
    "arbitration_office": "启东市劳动人事争议仲裁委员会",
    "agent": "陈律师",
    "amount_agreed": 25500.5,
    "pay_day": "2026-12-10",
}
EMPTY = replace(FULL, fields={}, workers=(), group=False, attachments=())

LONG = "好" * 2500 + "长" * 2500
WORD = "A" * 5000
NASTY = (
    "<b>&amp;</b> {{ 7*7 }} {% raw %} {name} {0.__class__} %s ${jndi} ]]> <w:t>\x00\x01\x08\x0b\x1b\ufeff"
    "\u202e倒着\u202c\u2066\ud800\ufffe\U0010ffff\ue000👍🏽👨‍👩‍👧😀❤️ Z̸̢̛͔͕͖͗͘a̴̡͑l͠go\u2028下一行\r\n再一行\ttab "
    "ئۇيغۇر 𠮷野家 {nb} «» \\ /Type /Page (x) endobj"
)
HOSTILE = replace(
    FULL,
    fields={
        **{slot: NASTY for slot in FULL.fields},
        "company": WORD,
        "description": LONG + NASTY,
        "amount": float("nan"),
        "period": {"start": "<x>", "end": None},
        "evidence": "\n".join(f"{number} {NASTY}" for number in range(30)),
    },
    workers=tuple({"name": NASTY, "phone": WORD, "amount": "12'"} for _ in range(12)),
    attachments=tuple(CaseFile(str(n), f"../../{NASTY}.jpg", "x" * 300, 1, "0") for n in range(20)),
)
CASES = {
    "full": (FULL, MORE),
    "empty": (EMPTY, {}),
    "hostile": (HOSTILE, {"address": NASTY, "agent": LONG, "claim": WORD}),
}

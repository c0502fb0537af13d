"""The limits that the law sets, as data: who must act, and when it is spoken of. Their names, laws and advice stand in
`wording/deadlines.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Who = Literal["worker", "employer", "agency"]
PASSED = -1
"""In place of days before: once, when it is over."""


@dataclass(frozen=True)
class Limit:
    """`remind`: so many days before its last day somebody is reminded (PASSED: when it is over). `told`: the courier
    hears of it too, not only staff."""

    name: str
    who: Who
    remind: tuple[int, ...]
    told: bool = True


ARBITRATION = Limit("arbitration", "worker", (30, 7, 1))
"""One year from the end of the work, or from when the wrong was known (劳动争议调解仲裁法 27)."""
INSPECTION = Limit("inspection", "worker", (30, 7))
"""Two years (劳动保障监察条例 20)."""
MEDIATION = Limit("mediation", "agency", (PASSED,))
"""Fifteen days; then the worker may go to arbitration (劳动争议调解仲裁法 14)."""
COURT_CONFIRMATION = Limit("court_confirmation", "worker", (7, 1))
"""Thirty days from the agreement (人民调解法 33)."""
INSPECTION_ACCEPTS = Limit("inspection_accepts", "agency", (PASSED,), told=False)
"""Five working days (关于实施《劳动保障监察条例》若干规定 18)."""
INSPECTION_ENDS = Limit("inspection_ends", "agency", (7, PASSED), told=False)
"""Sixty working days from then (劳动保障监察条例 17); thirty more are possible."""
ARBITRATION_ACCEPTS = Limit("arbitration_accepts", "agency", (PASSED,))
"""Five days; then the worker may sue (劳动争议调解仲裁法 29)."""
ARBITRATION_ENDS = Limit("arbitration_ends", "agency", (PASSED,), told=False)
"""Forty-five days from then (劳动争议调解仲裁法 43); fifteen more are possible."""
AID_REVIEW = Limit("aid_review", "agency", (1, PASSED), told=False)
"""Seven days (法律援助法 43)."""
AID_ASSIGNS = Limit("aid_assigns", "agency", (PASSED,), told=False)
"""Three days from the grant (法律援助法 43)."""
HEARING = Limit("hearing", "worker", (7, 3, 1))
"""What the summons says; told by the person."""
INJURY_EMPLOYER = Limit("injury_employer", "employer", (7, PASSED))
"""Thirty days for the employer (工伤保险条例 17)."""
INJURY_WORKER = Limit("injury_worker", "worker", (60, 30, 7, 1))
"""One year for the worker, the family or the union (工伤保险条例 17)."""
DATA_REQUEST_DAYS = 15
DATA_REQUEST = Limit("data_request", "agency", (3, PASSED), told=False)
"""Fifteen working days; the law says without delay (个人信息保护法 50)."""

LIMITS: tuple[Limit, ...] = (
    ARBITRATION,
    INSPECTION,
    MEDIATION,
    COURT_CONFIRMATION,
    INSPECTION_ACCEPTS,
    INSPECTION_ENDS,
    ARBITRATION_ACCEPTS,
    ARBITRATION_ENDS,
    AID_REVIEW,
    AID_ASSIGNS,
    HEARING,
    INJURY_EMPLOYER,
    INJURY_WORKER,
    DATA_REQUEST,
)

"""Staff write down what a person said on the telephone or at the counter about passing on or naming them."""

from __future__ import annotations

from bot.desk.acts.cases import find
from bot.desk.call import Call
from bot.desk.room import Room
from bot.domain.people.consents import Purpose
from bot.privacy.notice import privacy_notice
from bot.usecases.give_consent import give_consent
from bot.wording import entry


def write_down(room: Room, call: Call, number: str, purpose: Purpose, given: bool) -> None:
    """Adds the line to the ledger and to the timeline. Raises NotFound."""
    with room.look() as work:
        find(work, call.member, number)
    text = entry("desk.consents")[purpose]["said_yes" if given else "said_no"]
    version = privacy_notice().version
    give_consent(room.begin, number, purpose, given, version, call.member.id, text, room.now())
    call.later(room.events.publish, "case", number=number)

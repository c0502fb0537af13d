"""The move that small words make inside a form, before any value is looked for: skip, why, repeat, wait …"""

from __future__ import annotations

from actions.heard.corrections import read_for
from actions.heard.leading_back import leads_back
from actions.turn import Turn
from bot.domain.asking.drafts import PASSING
from bot.domain.asking.form_state import State
from bot.domain.asking.forms import BY_INTENT, JOIN_UNION, Field, Form
from bot.domain.relation.questions import SLOTS as RELATION
from bot.nlu.asked.bot import names_an_office
from bot.nlu.extract import SLOT_ENTITIES
from bot.nlu.moves.going_back import announces, comes_to_the_point, goes_off, speaks_of_before
from bot.nlu.moves.going_on import only_goes_on, wish_to_go_on
from bot.nlu.moves.stopping import hands_in_as_is, leaves_blank, stops
from bot.nlu.moves.turning import over_to
from bot.nlu.own_case.words import FEEDBACK, LEAVING_SEARCH, SEARCH
from bot.nlu.reply.asides import find_proof
from bot.nlu.reply.asking_again import asks_again, asks_for_told
from bot.nlu.reply.choices import choose
from bot.nlu.reply.cues import corrects, draft_named, form_act, names_of, resumes
from bot.nlu.reply.form_questions import About, form_question
from bot.nlu.reply.refusals import leaves_one_aside, refuses, stays_nameless, withholds
from bot.nlu.reply.small_talk import small_talk
from bot.nlu.reply.wishes import asks_for_human, gives_up, is_back, is_over, says_later, taken_apart
from bot.wording import entry

SURE_DIGRESSION = 0.6
"""How sure the classifier must be of another matter where the message does not even look like a question."""
LONGEST_CANCEL = 30
LONGEST_GOING_ON = 8
LONGEST_QUESTION = 14
"""Characters: longer words are a story in which something happens to be wrong."""
LEAVING = frozenset({"delete_my_data", "withdraw_case"})
"""Intents that ask a question of their own: the form waits as a draft."""
YIELDING = frozenset({"unknown", "wait", "why", "repeat"})
"""Acts read from a few words anywhere; a sure wish for a person, an end or another task comes before them."""
ASIDES = frozenset({"check_case_progress", "request_paper"})
"""Intents of words about a case or a paper, where they were read outright."""
SURE_OVER_CUE = 0.6
SHORTEST_WISH = 4
"""Characters: 等一下 alone is never another matter."""


def small_act(turn: Turn, form: Form, state: State, asked: str | None) -> str:
    """The act of the words, "" where they are none of these."""
    if is_aside(turn) or leads_back(turn, form.name) or _other_chosen(turn, form):
        return ""
    field = form.field(asked or "")
    if state.asked and (field is None or field.kind != "people") and _only_goes_on(turn, form):
        return "repeat"
    if field is not None and not field.required and leaves_blank(turn.text):
        return "skip"
    if (outright := _outright(turn.text, form, field)) is not None:
        return outright
    if form.confirm and any(form.field(slot) for slot in withholds(turn.text, asked or "")):
        return "withhold"
    kept_back = field is not None and refuses(field.slot, turn.text)  # 电话就先不留了 怕老板知道
    if state.asked and (announces(turn.text) or goes_off(turn.text)):
        return "wait"  # 我电话, and the number comes next
    act = (
        "skip"
        if kept_back
        else "secret"
        if _secret(turn, field) and not names_an_office(turn.text)
        else form_act(turn.text)
    )
    if act == "wait" and corrects(turn.text) and set(names_of(turn.text)) & set(form.slots()):
        act = ""  # 等一下 钱错了
    if act in YIELDING and _wants_away(turn, form, act):
        act = ""
    if not act and _goes_on(turn, form) and field is not None and not _is_free(field):
        act = "repeat"
    if asked == "hearing_date" and is_over(turn.text):
        act = "skip"
    if state.unsure and "base" in state.unsure and (apart := taken_apart(turn.text)) is not None:
        act = "deny" if apart else "affirm"
    if not act and asked and len(turn.text) <= LONGEST_QUESTION:
        act = "why" if turn.text.strip().rstrip("?？").endswith(tuple(entry("dialogue.why_ends"))) else ""
    if not act and state.asked and ((asked != "evidence" and about_this(turn)) or small_talk(turn.text)):
        act = "about"
    if act in ("", "wait") and field is not None and not field.required and says_later(turn.text):
        act = "skip"
    if act in ("wait", "skip", "unknown") and asked == "evidence" and find_proof(turn.text):
        act = ""  # 有录音 等下传: what there is, is told
    if act == "wait" and turn.intent.startswith("ask_") and turn.confidence >= SURE_DIGRESSION:
        act = ""
    told = act in ("unknown", "skip") or (act == "about" and asked in RELATION)
    if told and asked and choose(asked, turn.text):
        act = ""  # 它说多少就多少 asks no price of ours
    if act == "unknown" and field is not None and field.slot in SLOT_ENTITIES and read_for(field, turn.text, turn):
        act = ""  # 就十月下旬 记不清哪天
    if field is not None and _is_free(field) and not field.required and turn.text.strip() in entry("dialogue.done"):
        act = "skip"
    return act


def _outright(text: str, form: Form, field: Field | None) -> str | None:
    """The act of words that mean the same at every question, whatever the classifier makes of them: say it again, tell
    me what I said, no more of this, hand it in as it is."""
    if form.confirm and asks_for_told(text):
        return "review"
    if asks_again(text):
        return "repeat"
    if form.confirm and hands_in_as_is(text):
        return "finish"
    if form.confirm and stays_nameless(text) and not (field is not None and field.kind == "people"):
        return "nameless"
    return "cancel" if form.name not in PASSING and stops(text) and not leaves_one_aside(text) else None


def is_aside(turn: Turn) -> bool:
    """Whether the words were read outright as being about a case or a paper (bot/engine/parse.py)."""
    return not turn.command and turn.confidence >= 1.0 and turn.intent in _asides(turn)


def _asides(turn: Turn) -> frozenset[str]:
    if turn.active == FEEDBACK:
        return ASIDES | {"reopen_case"}
    return ASIDES | {"amend_case", "ask_station_detail"} | (LEAVING_SEARCH if turn.active == SEARCH else frozenset())


def about_this(turn: Turn) -> About:
    """What a few words ask about the task at hand; "" for nothing. Whoever asks for money in the middle of a report
    (你们收不收钱) means the report, and no fee of membership."""
    if len(turn.text.strip()) > LONGEST_QUESTION:
        return ""
    if turn.intent == "ask_membership_fee" and turn.active != JOIN_UNION.name and not _any(turn.text, "fee_words"):
        return "cost"
    return form_question(turn.text)


def _is_free(field: Field) -> bool:
    """Whether any words may be the answer."""
    return field.kind in ("text", "people")


def _other_chosen(turn: Turn, form: Form) -> bool:
    """Whether the words choose another task by its name (bot/engine/turned.py)."""
    return turn.confidence >= 1.0 and turn.intent in BY_INTENT and over_to(turn.text, form.intent) == turn.intent


def _only_goes_on(turn: Turn, form: Form) -> bool:
    """Whether the words say nothing but that this very form is to go on, so that they are no answer anywhere."""
    if speaks_of_before(turn.text) and turn.intent in BY_INTENT and turn.intent != form.intent:
        return False  # the one that waits since this was begun (actions/drafts/task_before.py)
    wish = wish_to_go_on(turn.text) if only_goes_on(turn.text) else None
    return wish is not None and (not wish.names or form.intent in wish.names)


def _goes_on(turn: Turn, form: Form) -> bool:
    """Whether short words say that somebody is here again, or wants to go on."""
    if draft_named(turn.text) not in (None, form.intent):  # 还是接着填欠薪那个
        return False
    if speaks_of_before(turn.text):  # where no other task waits, this one is meant
        return turn.intent not in BY_INTENT or turn.intent == form.intent
    if comes_to_the_point(turn.text):
        return True
    wish = wish_to_go_on(turn.text)
    if wish is not None and (not wish.names or form.intent in wish.names):
        return True
    return is_back(turn.text) or (
        form.name not in PASSING and len(turn.text) <= LONGEST_GOING_ON and resumes(turn.text)
    )


def _wants_away(turn: Turn, form: Form, act: str) -> bool:
    """Whether words that hold 不清楚 or 等一下 plainly want a person, an end or another matter."""
    text, sure = turn.text, turn.confidence >= SURE_OVER_CUE
    if asks_for_human(text) or gives_up(text):
        return True
    if act == "why" and turn.intent in LEAVING:  # 给了电话你们会不会乱打 sounds like erasing
        return False
    if turn.intent in ("talk_to_human", "cancel") or turn.intent in LEAVING:
        return sure and not (turn.intent == "cancel" and act == "wait")
    return turn.intent in BY_INTENT and turn.intent != form.intent and sure and len(text.strip()) > SHORTEST_WISH


def _secret(turn: Turn, field: Field | None) -> bool:
    """Whether somebody asks that nobody learns of it, outside a story."""
    if len(turn.text) > LONGEST_CANCEL or (field is not None and _is_free(field)):
        return False
    return _any(turn.text, "secret_words") or (_any(turn.text, "secret_whether") and _any(turn.text, "secret_whom"))


def _any(text: str, words: str) -> bool:
    return any(word in text for word in entry(f"dialogue.{words}"))

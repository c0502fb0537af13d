"""Words by which somebody only unburdens himself: what weighs on him, and whether he wants more than an ear."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Literal

from bot.nlu.law.grievances import speaks_of_debt
from bot.nlu.numbers.phones import find_phones
from bot.nlu.relation.first_look import takes_the_offer
from bot.nlu.reply.cues import asks, declines, form_act, resumes, task_named

Feeling = Literal["grief", "cried", "hurt", "tired", "alone"]
LONGEST = 200
_FEELINGS: dict[Feeling, re.Pattern[str]] = {
    "grief": re.compile(
        r"(?:爸|妈|爷|奶|爹|娘|老伴|父亲|母亲|兄弟|师傅|工友|同事)[^,，。\s]{0,6}(?:走了|没了|去世|过世|不在了)"
    ),
    "cried": re.compile(r"哭|眼泪|流泪|抹泪|掉泪|泪水|泪(?:都|就|往)|鼻子.{0,2}酸|破防|崩溃"),
    "hurt": re.compile(
        r"骂|吼|训[了我]|羞辱|侮辱|看不起|瞧不起|冤枉|委屈|憋屈|受气|刁难|赶出来|不当人|窝囊|寒心|欺负|白眼|呛|怼"
    ),
    "tired": re.compile(
        r"累|熬|钟头|小时|没合眼|没睡|睡不着|失眠|扛不住|顶不住|撑(?:不|着)|吃不消|没力气|连轴转|散架|一口水|没吃饭|跑了一天|通宵"
    ),
    "alone": re.compile(
        r"一个人|没人(?:说|懂|管|陪|理|听)|没地方说|[不没]晓?得?知?道?(?:该|能)?(?:跟|和|找|向|同|对)(?:谁|哪个|哪位|啥人)|孤单|孤零零|想家|冷清|离婚|分手|失恋"
    ),
}
_HEAVY = re.compile(
    r"哭|眼泪|流泪|抹泪|委屈|憋屈|窝囊|寒心|崩溃|破防|孤单|扛不住|顶不住|撑不(?:住|下)|吃不消|"
    r"心(?:里|头|上)?(?:真|很|好|太|有点|怪|老|都|也)*(?:难受|难过|堵|苦|累|酸|闷|慌|不是滋味|憋|凉|不舒服|不痛快|不得劲)|"
    r"难受得|好难过|没意思|提不起劲|想家|"
    r"[不没]晓?得?知?道?(?:该|能)?(?:跟|和|找|向|同|对)(?:谁|哪个|哪位|啥人)(?:说|讲|倒|唠|聊|摆)|没(?:人|地方)(?:说|讲|倒)"
)
_MATTER = re.compile(
    r"罚|扣|封号|封了|停号|派单|单价|抽成|规则|申诉|辞退|开除|押金|合同|工伤|摔|撞|骨折|受伤|流血|打我|打了我|被打|赔|"
    r"举报|投诉|困难补|看病|学费|欠"
)
"""Words of a matter that the union can take up: who says them wants more than an ear."""
_BOOKS = re.compile(
    r"心理|咨询|资询|谘商|辅导|疏导|疏解|开导|开解|老师|专业|专家|医生|大夫|预约|约(?:个|一|时间|下)|安排|登记|报名|热线|社工|测评|"
    r"(?:想|要|求|给我|帮我|能).{0,4}(?:找|搵|揾|揣|寻|来)(?:个|一个|位|哪个)?.{0,4}(?:人|的)(?!说不)|有没有?.{0,4}人|有人(?:能|可|肯)|谁能|陪我"
)


def feelings_in(text: str) -> tuple[Feeling, ...]:
    """What the words speak of, the gravest first."""
    return tuple(kind for kind, words in _FEELINGS.items() if words.search(text))


def wants_counsellor(text: str) -> bool:
    """Whether words ask for somebody to talk to, and do not only say how it is."""
    return bool(_BOOKS.search(text))


def unburdens(text: str) -> bool:
    """Whether words only say how heavy it is: no question, no task, no matter to take up."""
    said = text.strip()
    if len(said) > LONGEST or asks(said) or task_named(said) is not None or speaks_of_debt(said):
        return False
    return bool(_HEAVY.search(said)) and not _MATTER.search(said) and not wants_counsellor(said)


_EASED = re.compile(
    r"(?:好|舒服|轻松|痛快|敞亮)(?:受|过)?(?:些|点|一点|多|不少)(?:儿)?了|(?:不用|不必|不想|别)(?:了|约|说了|聊了|打|找老师)(?:$|[\s,，。])|没事(?:儿)?了|缓过来"
)
LONGEST_EASED = 30


def is_eased(text: str) -> bool:
    """Whether somebody who was listened to feels better or wants no more (不用了 说出来好受点了)."""
    return len(text.strip()) <= LONGEST_EASED and bool(_EASED.search(text))


_SAYS_LITTLE = frozenset(
    {"inform", "nlu_fallback", "out_of_scope", "give_feedback", "deny", "affirm", "complain_platform_rule"}
    | {"emergency", "talk_to_human", "ask_legal_question", "request_hardship_aid", "request_counselling"}
)
"""What the classifier takes it for when somebody pours out his heart."""
_VALUES = frozenset({"company", "amount", "period", "callback_time", "id_number", "case_number"})
_SURE, _DOUBTFUL = 0.9, 0.45
_INWARD = re.compile(r"心|累|哭|难受|委屈")


def begins_to_unburden(text: str, intent: str, sure: float) -> bool:
    """Whether words unburden their speaker, although the classifier is `sure` that they mean another `intent`."""
    return intent != "request_counselling" and (intent in _SAYS_LITTLE or sure < _DOUBTFUL) and unburdens(text)


def goes_on_unburdening(text: str, intent: str, sure: float, entities: Collection[str]) -> bool:
    """Whether words go on with it while somebody listens, or answer what was offered there: any that name no task, ask
    nothing and bring no value of another matter."""
    if find_phones(text) or form_act(text) == "skip" or declines(text) or takes_the_offer(text):
        return True
    if task_named(text) is not None or speaks_of_debt(text) or resumes(text) or asks(text):
        return False
    if _VALUES & set(entities) or not text.strip():
        return False
    return intent in _SAYS_LITTLE or sure < _DOUBTFUL or (sure < _SURE and bool(_INWARD.search(text)))

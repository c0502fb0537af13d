"""Words that say that a danger is over, or was none: 得救了, 冇事喇, 看错了, 救护车拉走了, 骗你的.

A message is read piece by piece; one piece that says that it goes on outweighs all others. Words are compared in
one spelling (bot/domain/danger/safety_spelling.py), so dialect characters need not be listed: 冇 is 没, 勿 is 不."""

from __future__ import annotations

import re
from typing import Literal

from bot.domain.danger.safety_spelling import CHARACTERS

AllClear = Literal["", "over", "joke", "mistake", "carried", "calmed", "past"]

LONGEST = 60
"""Characters: a longer message tells a story in which something happened to end well."""

_PIECES = re.compile(r"[\s,，。.!！?？、;；:：~～…]+")
_PARTICLES = r"(?:了|的|啊|呀|哈|呢|吧|嘛|喇|噻|嘞|哦|咯|啰|诶|哩|捏|滴|多谢|谢谢|谢了)*"
_NOTHING = (
    r"(?<!有)(?:没|没有|没得|木|木有|木得|么得|呒没|呒|无)(?:啥子?|什么|咩|么子|球得?|卵|毛|得|有)*(?:大)?"
    r"(?:事体?|大碍|碍|问题|毛病|危险|要紧)儿?(?!情|故|做|干|可|实|业|人|管|外)"
)
_JOKE = re.compile(
    r"骗你|逗你|唬你|玩笑|闹着玩|说着玩|玩儿的|吓唬你|(?<!不是)假的|测试|试试你|试一下你|试下你|随口|发牢骚|气话|瞎说|口嗨|吹牛|说说而已|没真死"
)
_MISTAKE = re.compile(
    r"误会|看错|听错|搞错|弄错|记错|认错|点错|发错|原来(?:是|只是)|没这(?:回|个)?事|没有的事|虚惊|玩具|不是真的|吓唬人|吓人的"
)
_CARRIED = re.compile(
    r"(?:120|救护车|急救车|医生|大夫|人家|家属|同事|朋友|警车)?.{0,3}(?:(?<!被)(?<!被人)(?<!把我)(?<!把他)(?<!把她)(?:拉|抬|送|接)走|(?:拉|抬|送|接)(?:上车|上救护车|去?医院|到医院|进医院|急诊|去急诊))|"
    r"(?:120|救护车|急救车|医生|大夫)(?:都|已经|也|终于)?(?:来|到)了|(?:在|到|进)(?:了)?(?:医院|急诊|卫生院)(?!门|附|对|旁|路|边)|医生(?:在)?(?:看|处理|缝|包扎)|"
    r"(?:抹|擦|涂|敷|上|包)(?:了|好|过)(?:烫伤膏|药膏|药|纱布)?(?:了)?$|(?:抹|擦|涂|敷)了(?:点)?(?:烫伤膏|药膏|药)|包扎好"
)
_CALMED = re.compile(
    r"(?:不|没|没有)(?:再|真|真的)?(?:想|要)?(?:寻)?(?:死|跳|自杀)了?$|没想死|不想死|不跳了|想开了|想通了|情绪稳|平静|冷静下来|劝下来|劝住|劝回|睡着了|睡了$"
)
_OVER = re.compile(
    rf"{_NOTHING}|没得啥子?$|不(?:打紧|要紧|碍事|疼了|痛了|流血了|流了|晕了|怕了)|(?:不使|不用|别|不消|不要)(?:再)?(?:担心|慌|操心|管了|来了|叫)|"
    r"没(?:人)?(?:受伤|伤着|伤到|伤人|死人|动手|打着|打到|撞着|撞到|骨折|出血)|人(?:都|也|倒|还)?(?:是)?(?:没伤|没事|好好|好着|平安|安全)|"
    r"得救|脱险|脱离危险|平安|(?<!不)(?<!没)(?<!没有)安全(?:了|到|$)|(?:救|拉|拽|抬|捞|挪|弄|爬|跑|逃|走|钻|搬|接)了?(?:出来|上来|下来|开)(?!不)|(?:救|拉|拽|抬|捞|挪|弄|放|搬)(?:我|人|他|她)(?:出来|上来|下来)了|(?<!没)(?:抢)?救(?:过来|回来|活)了|没打(?:起来|成)|和解了|退烧|气消|恢复了|(?:能|会)(?:动|走|站|说话)了|(?:拖车来|车拖走)|"
    r"^(?:我|人|他|她|们|都|已经|终于|刚|安全|现在|也)*(?:出来|下来|回来)了?(?:出来|下来)?了|到家|回家了|到宿舍|在家了|已经在屋|在屋(?:头|里)了|"
    r"(?<!没)(?:处理|解决|搞定|搞掂|摆平|弄好|修好)(?:好|完|掉)?了|(?<!没)(?:搞掂|搞定)|断电了|关(?:了)?(?:阀门|电闸|总闸)|拉闸了|"
    r"(?:扑|熄|浇)?灭(?:了|掉|完)|火(?:已经|都|已)?灭|缓过|(?:好|舒服)(?:多|些|点儿?|一点)了?$|好(?:多|些|转)了|(?<!没)(?<!不)(?:清|苏)?醒(?:了|过来)|稳(?:住|定|下来)了?|"
    r"(?:警察|民警|交警|公安|保安|消防|110|119|派出所)(?:的)?(?:人|同志|员)?(?:都|已经|也|终于)?(?:来|到|在|处理)(?:了|场|这|度|边)|(?:警察|民警|公安|派出所).{0,4}带走|"
    r"(?<!不敢)(?<!不能)(?<!要不要)报(?:了|过)?警(?:了|过|处理)|(?:他|她|他们|那人|那帮人|对方|站长|保安|老板)(?:都|已经|全)?(?:溜|跑|散|撤)了$|摔门走|走开了|走远了|甩掉|甩开|"
    r"(?:找|寻)(?:到|着|回来)了?(?!工作|活)|我(?:已经|现在)?(?:好|没事|安全|走)了|派出所|(?:昨|前|去|大前|头)(?:天|年|儿|晚|日|个)?(?:发生)?的(?:事|伤)|"
    r"(?:上|前)(?:周|个?月|星期|礼拜|回|次|阵子|年)(?:发生)?的(?:事|伤)|(?:以前|之前|早先|老早|早年)(?:发生)?的(?:事|伤)"
)
_ALONE = re.compile(
    rf"^(?:现在|这会儿?|眼下|那|嗯+|哎呀?|唉|人|我|都|也|就|已经|哈+)*(?:中|妥|得劲|好|稳|安全|过去|没事|木事|没啥|没什么|结束|平安|没毛病|好着|缓过来|完事){_PARTICLES}$"
)
_PAST = re.compile(
    r"^(?:是|就是|都是|那是|其实是|我是|在)?(?:大?(?:昨|前)(?:天|晚|儿个?|日|夜|个)|(?:上|上个)(?:周|礼拜|星期|月)[一二三四五六日天]?|去年|前年|\d{1,2}(?:月\d{1,2})?[号日]|"
    r"(?:周|礼拜|星期)[一二三四五六日天]|前几天|前两天|前阵子)"
    r"(?:早上|上午|中午|下午|晚上|夜里|半夜|傍晚)?(?:的时候|那天|发生|摔|撞|伤|弄|出)?(?:的|的事|了)?$"
)
_GOES_ON = re.compile(
    r"还有.{0,4}(?:在里|没出|里面|没跑)|喘不|头晕|越来越|想吐|一直吐|(?:没人|没得人|没谁)(?:管|来|理|接|应|帮)|(?:还|都|也)(?:没|未|不)(?!事|关系|错)|还在(?:流|打|追|里|烧|门|外|喊|骂|砸|堵|跟|漏|冒|抖|疼|涨|响|上面|楼|桥|等)|"
    r"又(?:来|打|晕|昏|烧|开始|疼)|出不(?:来|去)|动不了|(?:止|灭|扑|压|劝|拉|拦)不(?:住|了|掉|下)|咋办|怎么办|咋整|"
    r"没(?:救过来|救活|救回|抢救过来|气了|脉|呼吸|心跳|灭|来|醒|走|好|安全|脱险|找到|找着|出来|下来|处理|到)|救不(?:活|了|回)|不行了|"
    r"(?<!想)(?:死|断气|去世|过世)了(?!心)|(?:还|就|只|又|真)(?:是)?想死|个屁|才怪|(?<![没木无得])有事|什么时候|啥时候|几时|快来|快点|救命|救我|害怕|好怕|不知道|不晓得|知不知道|能没事|算没事|"
    r"(?:来|有)人(?:管)?(?:吗|没)|(?:不|没)安全|打不通|不让(?:走|出|进)|不放"
)
_STILL = re.compile(
    r"快|救|疼|痛|血|怕|追|砍|捅|打(?:我|人|他|她|起来|死|过来)|还在|又|躲|锁着|困|卡住|冒烟|着火|喘|晕|抖|发冷|门外|楼下|等着|不敢|喊|哭|想死|不想活|跳|药|刀|危险"
)
_ASKS = re.compile(r"(?:吗|么|没有|不是?|没|伐)$")


_ENDINGS = str.maketrans("喇哩哋", "了了们")


def _spelled(text: str) -> str:
    return text.lower().replace("🆗", "好了").translate(CHARACTERS).translate(_ENDINGS)


def _once(piece: str) -> str:
    """妥了妥了 is 妥了."""
    half = len(piece) // 2
    return piece[:half] if len(piece) > 2 and piece[:half] == piece[half:] else piece


def all_clear(text: str) -> AllClear:
    """How the words say that it is over: over, joke, mistake, carried (a doctor has them), calmed (they no longer want
    to die), past (it was days ago); "" where they don't say so, or say that it goes on."""
    if len(text) > LONGEST:
        return ""
    plain = _spelled(text)
    asked = "?" in text or "？" in text
    pieces = [_once(piece) for piece in _PIECES.split(plain) if piece]
    if not pieces or asked or any(_GOES_ON.search(piece) for piece in pieces):
        return ""
    over = [piece for piece in pieces if not (_ASKS.search(piece) and not _ALONE.search(piece))]
    whole = " ".join(over)
    for kind, pattern in (("joke", _JOKE), ("mistake", _MISTAKE), ("carried", _CARRIED), ("calmed", _CALMED)):
        if pattern.search(whole):
            return kind  # type: ignore[return-value]  # the names of the patterns are those of the type
    if len(over) == 1 and _PAST.search(over[0]):
        return "past"
    return "over" if any(_OVER.search(piece) or _ALONE.search(piece) for piece in over) else ""


def goes_on(text: str) -> bool:
    """Whether the words say, or may say, that the danger goes on: 他还在打, 快来, 好疼."""
    plain = _spelled(text)
    return bool(_GOES_ON.search(plain) or _STILL.search(plain))


def sounds_safe(text: str) -> bool:
    """Whether the words say that a danger is over (or was never meant)."""
    return bool(all_clear(text))


def asks_for_police(text: str) -> bool:
    """Whether short words ask if the police may be called (能报警不)."""
    return len(text.strip()) <= 10 and bool(re.search(r"报(?:个|不)?警|打110", text))

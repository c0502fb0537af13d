"""Words that take a registered case back, hold on to it, or tell of pressure to give it up. What ends a case is never
begun on the classifier's word, and never done without a plain yes."""

from __future__ import annotations

import re

from bot.nlu.reply.cues import asks, assents

LONGEST_YES, LONGEST_KEPT = 14, 20
LONGEST = 40
"""Characters: a longer message is a story in which such words may only come up."""

_NO = re.compile(
    r"不|别|莫|勿|冇|唔|没|未|弗|甭|等|慢|停|算[了喽啦哒咯嘞]|先放|想想|考虑|什么|啥|吗|么|呢|错|哎|唉|诶|问|说|讲|[?？…]|\.\.|后悔|反悔"
)
_YES = re.compile(
    r"(?:那|那就|就|还是)?(?:嗯+|恩|哦|对|是|好|行|要|中|成|得|系|可以|同意|要得|确定|确认|肯定|(?:是)?我?(?:自己|确实|真|就)?(?:的|真的)?(?:要|想)?撤(?:回|销|诉|案|了|吧|掉)?|撤回案子|案子)"
    r"(?:的|了|吧|啊|呀|嘛|嘞|咯|哈|呗|滴|嗯|对|是|好|行|要|确定|确认|撤回|撤销|撤案|撤诉|撤掉|撤|案子|它|[\s,，。.！!~～])*"
)
_PAID = re.compile(
    r"(?:[他她站老公][^\s，,。]{0,3})?(?:把)?(?:钱|工资|款|账)?(?:都|全|已经?|也|是)*(?:到账|给(?:我|齐|清|完)?|收到|拿到|结清|结|到手|打来|发)(?:了|啦|齐了|清了|咯|喽)(?=[\s，,。])"
)
"""Said before a yes: that the money came."""
_ERASES = re.compile(r"删|清|抹|注销|销毁|除脱")
_KEEPS = re.compile(
    r"(?<!老板)(?<!公司)(?<!站长)(?<!单位)(?<!平台)(?<![他她]们)(?<![他她])(?<!如果)(?<!要是)"
    r"(?:不|别|莫|勿|冇|唔|唔好|弗|甭|未)(?:想|要|用|肯|能|会|得|再|是要|是想)?撤|撤什么|撤啥|撤个|[点按手]错|"
    r"(?:再|先)?(?:想想|考虑|等等|等一?下|放着|放一放|缓缓|问问)|算[了喽啦哒咯嘞]|不是.{0,4}(?:要|想)撤|(?:接着|继续)(?:办|告|追)"
)
_WANTS_ON = re.compile(
    r"(?:又|还是?|重新?|再)(?:想|要|得)(?:接着|继续|回)?(?:办|告|追|弄|反映|申请|这个?钱|那个?钱|钱|工资|讨|搞)|又不(?:想)?撤|撤(?:了|掉|回)?的.{0,8}(?:恢复|重新|接着|捡|找|弄回|要回|拿回|开|办)|"
    r"(?:又|还)(?:耍赖|不给|没给).{0,6}(?:接着|继续)|(?:接着|继续)(?:办|告|追|弄|搞|走)|恢复|(?:捡|拾|要|弄|找|拉|翻)(?:起来|回来)|"
    r"(?:后悔|反悔)(?!报|告|登记|提交|反映|申请|来|找)|(?:取消|收回|作废|不算).{0,4}撤|撤.{0,4}(?:取消|收回|作废|不算)|"
    r"(?:不|别|莫|勿|甭|唔|冇|先别|先不|没|没有)(?:想|要|用|肯|能|说|让|点|按|真|是)?(?:要|想)?撤(?!.{0,4}(?:不行|不干))|(?:谁|哪个).{0,6}撤|(?:点|按|手|撤|搞)(?:错|滑|快)了?"
)
_STILL_WITHDRAWS = re.compile(r"(?<![不别莫勿甭没])(?<!先别)(?<!先不)撤(?:了|回|案|掉|诉)?(?:吧|掉吧|算了)$")
_THEM = r"(?:站长|站里|站点|老板|公司|单位|平台|经理|队长|领导|人事|主管|车队|工头|对方|他们?|她|有人|那边|网点|上面)"
_FORCED = re.compile(
    rf"{_THEM}[^我俺咱额]{{0,6}}(?:逼|威胁|强迫|恐吓|吓唬|要挟|胁迫|催|压|非要|硬要|不准|叫|让|喊|要求|要|劝|求).{{0,8}}(?:撤|别告|不告|别追|不追|销案)|"
    r"(?:逼|威胁|强迫|恐吓|要挟|胁迫).{0,6}(?:我|俺|咱|额)|被(?:逼|迫|威胁)|"
    rf"不撤.{{0,10}}(?:就|要|封|开除|辞|扣|不发|不给|别干|没完|打|弄|停|拉黑)|{_THEM}.{{0,8}}撤了?(?:案|诉)?.{{0,3}}(?:才|就)(?:给|发|结|肯)|身不由己|没办法.{{0,4}}才撤"
)
_NOT_FORCED = re.compile(r"(?:没|没有|冇|不是|莫得)(?:人|谁|被|受)?.{0,3}(?:逼|威胁|强迫|压力)|自愿")


def plainly_withdraws(text: str) -> bool:
    """Whether the words, taken whole, are a plain yes to "shall this case be withdrawn?"; anything that also holds a
    no, a doubt or a question is none."""
    said = _PAID.sub("", text.strip()).strip(" ，,。")
    return 0 < len(said) <= LONGEST_YES and not _NO.search(said) and bool(_YES.fullmatch(said))


def plainly_erases(text: str) -> bool:
    """Whether the words, taken whole, are a plain yes to "shall all of it be erased?"."""
    said = text.strip()
    plain = 0 < len(said) <= LONGEST_YES and not (_NO.search(said) or _ASKS.search(said))
    return plain and (assents(said) or bool(_ERASES.search(said)))


_ASKS = re.compile(r"[咋怎哪谁几]|能|会|案|以后|之后|完了|行不|可以")
"""What makes 删了 a question (删了案子咋办), or less than a plain yes."""
_WHAT_GOES = re.compile(r"删|清|案|信息|资料|记录|数据|自己没|找回")
_KEPT = re.compile(r"(?:不|别|莫|甭|勿|唔|没想)(?:想|要|用|急着)?(?:先|全|都)?(?:删|清|注销|抹)")


def keeps_data(text: str) -> bool:
    """Whether short words keep what is stored (那先不删 办完再说)."""
    return len(text.strip()) <= LONGEST_KEPT and bool(_KEPT.search(text)) and "要不" not in text


def asks_of_erasing(text: str) -> bool:
    """Whether short words, where it was asked if all of it shall be erased, ask about that (案子没办完也能删吗)."""
    return len(text.strip()) <= LONGEST_KEPT and asks(text) and bool(_WHAT_GOES.search(text))


def holds_on(text: str) -> bool:
    """Whether short words, said while a withdrawal is in question, keep the case (算喽 不撤, 我再想想, 点错了)."""
    return len(text.strip()) <= LONGEST and bool(_KEEPS.search(text))


def wants_on(text: str) -> bool:
    """Whether short words want a withdrawn case to go on (撤了的那个我又想办了)."""
    said = text.strip()
    return len(said) <= LONGEST and bool(_WANTS_ON.search(said)) and not _STILL_WITHDRAWS.search(said)


def under_pressure(text: str) -> bool:
    """Whether words tell that somebody else wants the case given up (站长逼我撤的, 不撤就封我号)."""
    return len(text.strip()) <= LONGEST and bool(_FORCED.search(text)) and not _NOT_FORCED.search(text)


LONGEST_REASON = 20
_KEEPS_REASON = re.compile(
    r"(?:原因|理由|缘由|为什么|为啥|为么子|点解).{0,4}(?:不|唔|弗|勿|莫)(?:太)?(?:想|愿意?|方便|便)?(?:说|讲|提|透露|写)|"
    r"(?:不|唔|弗|勿|莫)(?:太)?(?:想|愿意?|方便|便)(?:说|讲|提|透露)(?:原因|理由|为什么|为啥)"
)


def keeps_reason(text: str) -> bool:
    """Whether short words only say that the reason is nobody's business (具体原因不想说 行不)."""
    return len(text.strip()) <= LONGEST_REASON and bool(_KEEPS_REASON.search(text))

"""Short questions that lean on the answer before them (那要多久, 要花钱不, 那众包呢): alone they name no matter."""

from __future__ import annotations

import re
from typing import Literal

FollowUp = Literal["", "how_long", "cost", "where", "papers", "extent", "source", "crowd", "staff", "no_contract"]

LONGEST = 18
"""Characters: a longer question names its matter itself."""

_BEFORE = (
    r"(?:那|那么|那个|哪|这个?|这种|它|你说的|这样|大概|大约|一般|正常|请问|想问|我想问|问一?下|再问|还有|然后|嗯|哦|噢|喔|啊|"
    r"好|我|总共|一共|到底|俺|额|阿拉|得|要|需要|会|能|得要|[ ，,])*"
)
_END = r"(?:[ ，,。.！!？?~～]|啊|呢|呀|嘛|吗|咧|嘞|哩|唻|喃|捏|噻|撒|哦|噢|㗎|的|了|么|不|没|伐|咯|嗦|才行|才好|合适)*"
_LONG = r"(?:多久|几久|多长时间|多少天|几多?天|几日|好久|好多天|多少时间|幾耐|几耐|几化辰光|啥时候|什么时候|几时|哪天)"
_DONE = (
    r"(?:能|才能?|可以|会)?(?:有)?(?:出|下来|办好|办完|弄完|弄好|走完|出来|有?结果|拿到|到账|解决|处理完?|裁|判|给|到手|"
    r"回复|给信|完|钱)*"
)
_PLACE = r"(?:哪里|哪儿|哪块|哪个?|啥地方|什么地方|谁|边度|边個|啥人|什么人|几楼)(?:部门|单位|地方|窗口|机构|局)?"
_ACT = r"(?:投诉|告|办|弄|申请|问|反映|交|递|报|要|说理|处理|去|讲|退|领|打电话|整)"
_WHAT = r"(?:啥|什么|哪些|么子|咩)"
_MATERIAL = rf"(?:{_WHAT}|哪几样|几样)?(?:材料|证据|资料|手续|证件|凭据|凭证|东西)"
_THEN = r"(?:的|骑手|司机)*(?:呢|咋算|怎么算|咋办|怎么办|有没有|也一样|行|也算|算)+"
_WHOLE: dict[FollowUp, str] = {
    "how_long": rf"(?:办|等|弄|走|搞|拖|整|流程|时间)?(?:下来)?(?:要|得|需要|大概)?{_LONG}{_DONE}",
    "extent": (
        r"(?:最多|最少|顶多|起码)(?:能|要|得|拿|赔|给|退|补|算|是)*(?:几|多少|好多).{0,4}|"
        r"(?:拿|赔|给|退|补|算)(?:我)?(?:几个月|多少钱?|几倍|好多|几成)|"
        r"多少钱?|(?:全|都)(?:退|赔|给|补)|(?:退|赔|给|补)(?:全|完|齐)|有(?:没有)?上限"
    ),
    "cost": (
        r"(?:办|去|告)?(?:要不要|用不用|要|得|用|收不收|需不需要|需要|免)?(?:花|交|收|出|掏|付)?"
        r"(?:多少|几多|啥|什么)?(?<=.)(?:钱|费用?|手续费)|贵不贵|(?:是)?免费"
    ),
    "where": (
        rf"(?:去|到|上|找|向|跟|问|在|打|归|由|该归|该)?{_PLACE}(?:去|来)?(?:{_ACT}|管)?|(?:咋|怎么|咋个|点样|哪能){_ACT}|"
        r"下一步(?:呢|咋办|怎么办|干啥)?"
    ),
    "papers": (
        r"(?:自己)?(?:去|来)?(?:报|办|告|申请|投诉|仲裁)?(?:要|得|需要)?"
        rf"(?:(?:带|准备|交|拿|用|有)?{_MATERIAL}(?:要带)?|(?:带|准备|交|拿)(?:些)?{_WHAT}去?)"
    ),
    "source": (
        r"(?:是|依据是?|根据|有)*(?:第几条|哪一?条法?|哪部法|哪个法|什么法|啥法|哪年的法?|什么依据|啥依据|依据)"
        r"(?:[ ，,]*(?:第几条|哪年的法?|啥法))*"
        r"|(?:依据|根据)(?:是|在)?(?:啥|什么|哪里?)?"
    ),
    "crowd": (r"(?:要是|如果|是)*(?:跑)?(?:众包|兼职|合作|个体户|自由接单|签合作协议|加盟|挂靠)" + _THEN),
    "staff": (r"(?:要是|如果|是)*(?:跑)?(?:专送|正式工|正式员工|正式的|直营|签了?合同|有合同|全职)" + _THEN),
    "no_contract": r"(?:要是|如果|可)*(?:我)?(?:没有?|没签|冇|冇签)(?:劳动)?合同(?:呢|也行|也可以|也能|也算|行|能)+",
}
_KINDS = {kind: re.compile(f"{_BEFORE}(?:{words}){_END}") for kind, words in _WHOLE.items()}


_GENERIC = re.compile(
    r"那么|那个|那种|那|在|这个|这种|这|哪个?|你|您|说的?|写的?|讲的?|刚才|前面|上面|具体|到底|究竟|请问|想问|问一?下|再|还有|还|然后|另外|"
    r"大概|大约|一般|正常|总共|一共|我们?|俺们?|额|咱们?|人家|他们?|自己|本人|亲自|家里人|别人|代|替|"
    r"是不是|要不要|用不用|能不能|行不行|可不可以|有没有|需不需要|会不会|得不得|收不收|是|要是|如果|假如|要|得|需要|用|能|会|可以|应该|就|也|都|才|必须|非得|"
    r"什么|啥|咋|怎么|怎样|如何|么子|咩|几多|多少|几个?|好多|多久|几久|多长|时间|时候|几天|几时|好久|多快|快|慢|天|个?月|周|日|"
    r"法律|法条|法规|法|条文|条款|条|款|规定|依据|根据|文件|政策|白纸黑字|在哪|年|部|哪年|第|"
    r"钱|费用?|手续费|花|交|收|掏|出|付|免费|贵|便宜|块|元|自费|"
    r"办|弄|搞|走|告|投诉|申请|提交|递|报|反映|找|问|去|到|上|来|跑|处理|解决|批|审|下来|下去|出来|完|好|成|到手|拿|到账|回|领|判|裁|结果|消息|信|"
    r"网上|线上|手机上?|微信上?|电话|打|窗口|部门|单位|地方|地址|机构|哪里|哪儿|哪块|谁|在线|远程|现场|委托|"
    r"带|准备|材料|资料|证件|证据|手续|东西|凭证|"
    r"赔|退|给|补|算|发|最多|最少|顶多|起码|上限|全部|够|倍|"
    r"众包|兼职|合作|个体户|自由接单|加盟|挂靠|专送|正式工?|正式员工|直营|全职|跑腿|骑手|司机|劳动合同|合同|协议|没有?|没签|签|冇|莫得|未|"
    r"吗|呢|不|没|么|嘛|啊|呀|的|了|吧|咧|哦|噢|伐|㗎|喽|咯|哩|嘞|唻|喃|捏|噻|一样|样|合适|行|中|得到|才行|次|点|下|些|个|一"
)
_LEANS = 14
"""Characters: what is longer hardly leans on anything."""
_WHAT_IF = re.compile(r"^(?:那|要是|如果|假如|可)|[呢咧嘞哩喃捏]|也|[吗不么没]$")
"""Words by which a case leans on the one before (那没签合同呢); 没签合同怎么办 stands for itself."""
_BY_WORD: tuple[tuple[FollowUp, str], ...] = (
    ("crowd", r"众包|兼职|合作|个体户|自由接单|加盟|挂靠"),
    ("no_contract", r"(?:没|冇|未|莫得).{0,3}(?:合同|协议)"),
    ("staff", r"专送|正式|直营|全职|(?:有|签).{0,2}合同"),
    (
        "source",
        r"法条|条文|哪.?条|第几|几条|(?:哪|什么|啥).{0,2}(?:法|规定)|法律.{0,2}(?:说|写|规定)|依据|根据|白纸黑字|"
        r"(?:哪|啥|什么).{0,3}(?:写|文件|政策)",
    ),
    ("how_long", r"多久|几久|多长|几天|多少天|好久|几时|(?:啥|什么)时候|多快|快不快|哪个快|几个月能|几多天"),
    ("cost", r"免费|自费|手续费|收费|费用|贵|(?:花|交|收|掏|出|付).{0,4}钱|要.{0,3}钱"),
    ("papers", r"材料|资料|证件|手续|带(?:啥|什么|些)|准备"),
    (
        "where",
        r"网上|线上|手机|在线|远程|窗口|哪里|哪儿|哪块|地方|地址|找谁|谁管|本人|亲自|委托|代[办替]|替我|现场|"
        r"(?:怎么|咋)(?:办|弄|走|整|申请|投诉)",
    ),
    ("extent", r"多少|几倍|几个月|最多|最少|上限|全[退赔给]|够不够"),
)


def follow_up(text: str) -> FollowUp:
    """What of the matter before is asked, "" where the words are no such question."""
    words = text.strip()
    if not words or len(words) > LONGEST:
        return ""
    whole: FollowUp = next((kind for kind, pattern in _KINDS.items() if pattern.fullmatch(words)), "")
    return whole or _leaning(words)


def _leaning(words: str) -> FollowUp:
    """The same for any wording in which nothing but question words, pronouns and the acts of every procedure stand
    (要多久能批下来, 网上能弄不, 哪条法律说的)."""
    bare = re.sub(r"[\s,，。.！!？?~～]", "", words)
    if len(bare) > _LEANS or len(_GENERIC.sub("", bare)) > 0:
        return ""
    kind: FollowUp = next((kind for kind, pattern in _BY_WORD if re.search(pattern, bare)), "")
    told = kind in ("crowd", "no_contract", "staff") and not _WHAT_IF.search(bare)  # 个体户 tells, and asks nothing
    return "" if told else kind


_TELLS_KIND = re.compile(
    r"^(?:我|俺|额|咱|偶|阿拉|我们|俺们|咱们|站里|站点|站长|老板|公司|平台|他们?|伊|佢)*"
    r"(?:其实|现在|本来|就|也|都|一直|只|只有)*"
    r"(?:(?:是|系|算|属于|在|做|干|跑|送)*(?P<crowd>众包|兼职|合作|个体户|自由接单|加盟|挂靠)|"
    r"(?:和|跟|同|给|让|叫|都|有)*(?:我|俺|额|咱|偶|阿拉|们)*(?:只|是|就)*(?:签|订)(?:的|了|过)*(?:是|个|一份|份)*"
    r"(?P<signed>众包|合作|加盟|承揽)(?:协议|合同)|"
    r"(?:和|跟|同|给)*(?:我|俺|额|咱|偶|阿拉|们)*(?P<none>(?:没有?|未|冇|莫得|呒没)(?:给|跟|和)?(?:我|俺|们)*"
    r"(?:签|订)?(?:过|了)?(?:任何|劳动|书面)*(?:合同|协议))|"
    r"(?:是|系|算|属于|在|做|干|跑|送)*(?P<staff>专送|正式工|正式员工|全职|直营)|"
    r"(?:都|有|和|跟|我|俺|们)*(?:签|订)(?:了|过|的|有)*(?:是)?(?P<contract>(?:正式|书面)?劳动合同))"
    r"(?:骑手|司机|员工|单|的|个|来着|而已|了|啊|呀|哦|嘛|哈|咯|嘞|哩|㗎|[ 。.!！])*$"
)
_KIND_OF: dict[str, FollowUp] = {
    "crowd": "crowd", "signed": "crowd", "none": "no_contract", "staff": "staff", "contract": "staff",
}  # fmt: skip


def kind_told(text: str) -> FollowUp:
    """How few words that only tell it say somebody works (我是众包的, 站点没和我签合同); "" where they don't."""
    found = _TELLS_KIND.search(text.strip()) if len(text.strip()) <= LONGEST else None
    return _KIND_OF[str(found.lastgroup)] if found else ""


def asks_after_refusal(text: str) -> bool:
    """Whether short words ask what follows a decision that goes against one (不服呢, 没批咋办)."""
    return len(text.strip()) <= LONGEST_REFUSAL and bool(_REFUSED.fullmatch(text.strip()))


def fears_revenge(text: str) -> bool:
    """Whether short words ask what if the employer takes revenge (他要是报复我呢)."""
    return len(text.strip()) <= LONGEST and bool(_REVENGE.search(text))


LONGEST_REFUSAL = 14
_REFUSED = re.compile(
    r"(?:那|要是|如果|我|对)*(?:结果|裁决|认定|决定|判决)?(?:不服|不满意|不认|不同意|没批|不给批|批不下来|被拒了?|被驳回了?|输了|没赢|不通过|没通过)(?:结果|裁决|认定|决定)?"
    r"(?:的话)?(?:呢|咋办|怎么办|咋整|咋弄|还能咋办|可以|能)*(?:上诉|再告|起诉)?(?:呢|吗|不|么|[?？])*"
)
_REVENGE = re.compile(r"(?:要是|会不会|万一|怕|如果).{0,6}(?:报复|穿小鞋|整我|给我小鞋|开除我|开了我|为难我|刁难)")

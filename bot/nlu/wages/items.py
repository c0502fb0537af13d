"""Which sums a message is about, how the work ended, and other words that stand for a code."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_ITEMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("double_pay", re.compile(
        r"[没未冇]有?(?:和我|跟我|给我)?签(?:过|订)?(?:劳动|书面|正式)?合同|[没无冇]有?(?:劳动|书面)?合同|"
        r"双倍(?!赔)|二倍(?!赔)|两倍工资|少签"
    )),
    (
        "severance",
        re.compile(
            r"辞退|解雇|炒了|被炒|炒我|炒鱿鱼|开除|优化(?:了|掉|我)|不用(?:再)?来了|别来了|让我走人|踢出群|号(?:给)?停了|停了我?(?:的)?号|"
            r"(?:公司|单位|站[长里点]|老板|厂里)(?:把我|要)?辞(?:的|了?我)|离职(?:补偿|赔偿)|裁员|被裁|裁掉|裁了|[被遭]了?(?:公司|单位|站点|站长|老板|"
            r"厂里)?(?:辞|开(?!发))|不要我|[让叫]我走|不用我|"
            r"经济补偿|补偿金|(?<!加付)赔偿金|遣散|赔几个月|N\s*\+\s*1|[2两二]\s*[Nn](?![a-z])|N是|代通知|"
            r"违法解除|到期不?续|没续签|不续签|被迫(?:离|辞)|协商(?:解除|离职)|(?:让|叫|要|逼)我?签.{0,6}(?:走|离职|协议走)|工龄.{0,8}赔"
        ),
    ),
    ("leave", re.compile(r"年假|年休|带薪假")),
    ("overtime", re.compile(
        r"加班|加点|OT\b|超时费|(?:法定|节假日|国庆|春节|五一|周末|休息日|端午|清明|中秋|元旦|红日|除夕|初[一二三]).{0,16}(?:倍|"
        r"上班|上了|都上|也上|值班|加了?.{0,2}班)|算.{0,3}三倍|三倍.{0,6}[没未冇给]|"
        r"(?:国庆|节假日|五一|春节|中秋|元旦).{0,6}加(?:的|了)?\d+[单件票]|平时超额|平时.{0,6}\d+个?(?:小时|钟).{0,10}周末|加了\d+个?(?:小时|钟)"
    )),
    ("deposit", re.compile(r"押金|保证[金今]|风险金|(?:装备|服装|工服|餐箱|头盔|制服)[费钱款]|押的[那这]?[笔些]?钱")),
    ("extra", re.compile(
        r"责令|限期(?:支付|改正|整改|给)|限(?:他们?|公司|单位)?(?=\d{1,2}月|十|[一二三四五六七八九]月|20\d\d)|"
        r"加付|劳动监察.{0,8}(?:期限|限期|下了)|逾期.{0,6}(?:加|赔)")),
    ("probation", re.compile(
        r"试用期?.{0,8}(?:给|发|拿|工资|才|只)(?:了|我|的|是|才|只)*\d|"
        r"试用期?.{0,10}(?:最低|至少|八成|八折|80%|百分之八十|不能低)|试用期工资.{0,6}多少")),
    ("min_wage", re.compile(
        r"(?:不到|低于|没到|不够|达不到|少于|补到|没有)(?:当地|本地|这边)?(?:的)?(?:月)?最低工资|"
        r"最低工资.{0,20}(?:差|补)|比最低工资|最低工资.{0,30}(?:到手|实发|只[拿发给]).{0,6}\d|"
        r"(?:到手|实发|[拿发给]).{0,20}(?:够|到没到|到不到|达没达到|达到).{0,6}最低工资|最低工资.{0,6}够|最低工资.{0,6}\d{4}(?!.*[吗么真])|"
        r"[算计](?:一?下|算)?.{0,4}最低工资.{0,6}(?:差|少|补)"
    )),
    (
        "hourly",
        re.compile(
            r"小时最低|时薪最低|每小时最低|最低时薪|(?:众包|在线|接单|上线|兼职).{0,12}(?:小时|钟头)|(?:小时|"
            r"钟头).{0,6}(?:在线|接单|才给|只给)"
        ),
    ),
    ("fine", re.compile(r"罚款|罚[了过我]|[扣克]了我|扣我|扣[了过]\d|扣掉|扣钱|扣工资|被扣|被罚|乱扣|多扣|克扣|扣款")),
    ("piece", re.compile(
        r"计件|单价|单钱|单数|派费|按单|一单|每单|[每一]件|[每一]票|[每一]趟|[每一]天|日薪|时薪|"
        r"[每一](?:个)?(?:小时|钟头?|礼拜|星期)|[一每](?:公里|吨|方|平方?|箱|袋|桶|块砖|个班|晚)|[\d一二三四五六七八九十百千]+多?[单件票趟车吨](?!价|位|休|子)"
    )),
    (
        "wages",
        re.compile(
            r"[欠拖压](?!绩)|(?:[没未冇]|不)(?:有)?(?:发|给|结|拿到|开支)(?!.{0,3}合同|.{0,2}名|.{0,2}假|"
            r"我?签)|应发|少发|运费|尾款|补发|白干|离职那月|当月工资"
        ),
    ),
)  # fmt: skip
_ONLY_WITH: tuple[tuple[str, frozenset[str], re.Pattern[str] | None], ...] = (
    ("piece", frozenset({"hourly"}), None),
    ("min_wage", frozenset({"hourly"}), None),
    ("wages", frozenset({"hourly"}), None),
    ("wages", frozenset({"piece"}), re.compile(r"工资|个月|月薪")),
    ("wages", frozenset({"double_pay"}), re.compile(r"工资.{0,4}[没未]|欠|[没未]发")),
    ("wages", frozenset({"extra"}), re.compile(r"月|单")),
    ("wages", frozenset({"deposit"}), re.compile(r"工资|薪|个月")),
    (
        "wages",
        frozenset({"fine", "overtime", "leave", "probation", "severance"}),
        re.compile(
            r"欠(?:了|我|着)*[\d一二三四五六七八九两俩仨]|欠.{0,3}工资[^我]{0,3}[\d一二三四五六七八九两俩仨]|"
            r"[没未]发(?!工资.{0,6}[走辞离])|"
            r"[俩两仨\d一二三四五六七八九]月?(?:份|个月).{0,4}[没未]|拖(?:了|我)*[\d一二三四五六七八九两俩仨]"
        ),
    ),
    ("fine", frozenset({"deposit"}), re.compile(r"罚")),
    ("piece", frozenset({"overtime"}), re.compile(r"日薪.{0,14}[做干上]了?\d+天")),
    (
        "piece",
        frozenset({"severance", "leave", "probation", "double_pay", "fine"}),
        re.compile(r"跑了|送了|派了|做了|干了\d+[单件天]"),
    ),
)
"""An item that beside others is only meant where its own words stand too."""
_DAMAGES = re.compile(r"(?<!工伤)(?<!加付)赔偿(?!.{0,6}伤残)|赔(?:多少|几|我|不赔|点|好多)|补偿|被.{0,6}开了")
_DUE = (
    r"(?:加班(?:费|工资|的?钱|补贴)?|补休|调休|节假日工资|(?<![\d一二三四五六七八九])[三双两二3]倍(?:工资|的?钱)?|年假(?:工资|的?钱)?|带薪假|"
    r"补偿(?:金|的?钱)?|赔偿(?:金|的?钱)?|押金|保证金|装备[费钱]?|(?:劳动)?合同|通知|说法|书面|"
    r"补|保险|社保|假)"
)
_UNPAID = r"(?:[没未冇莫]|不)(?:有|得|肯|给)?(?:发|给|结|算|付|退|拿到|见到|见|开)"
_OTHER_UNPAID = re.compile(
    rf"{_DUE}(?:一分钱?|一毛钱?|分文|一次|从来|一直|到现在|至今|全部?|都|也|还|就|他们?|老板|站长|公司|又|\s)*{_UNPAID}(?:过|了)?|"
    rf"{_UNPAID}(?:过|了|我|俺|咱|们|一分|一毛|一点|半分|任何|的|\s)*{_DUE}"
)
"""That another due did not come."""
_NONE_THERE = re.compile(r"(?:没[有得]?|无|冇|莫得)[什么啥]*(?:补贴|罚款|扣款|押金|提成|奖金)(?=[也都和\s,，。]|$)")
_OTHER_DUES = re.compile(r"社保|社会保险|公积金|五险|养老保险|十三薪|13薪|年底双薪")
_PAY = re.compile(
    r"(?:工资|薪水|人工|月薪|工钱).{0,6}(?:[没未欠拖]|不发)|[欠拖](?:了|着|我|俺)*.{0,4}(?:工资|薪水|人工|工钱)"
)
"""What an employer may owe besides wages: it is not so much a month."""
"""Words that mean the end of the work where nothing else is named."""
_ENDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "protected",
        re.compile(
            r"(?:怀孕|孕期|怀着|产假|哺乳|三期|工伤(?!赔)|医疗期|住院|职业病).{0,12}"
            r"(?:辞|开除|解雇|解除|炒|裁|不要我|让我走)|(?:辞退|开除|解雇|裁|炒).{0,8}(?:怀孕|孕期|产假|哺乳|工伤|医疗期)"
        ),
    ),
    ("employed", re.compile(r"还在(?:干|做|跑|上班|职|那)|没走|没离职|干着呢|还没走|在职")),
    (
        "quit_for_arrears",
        re.compile(
            r"(?:因为?|由于|为|就为)?(?:他们?|公司|单位|站里|老板)?(?:一直)?(?:欠薪|拖欠工资|拖工资|欠我?工资|"
            r"不发工资|没发工资|没交社保|不交社保|欠着工资).{0,10}(?:走|辞|离职|不干)|"
            r"没(?:有)?工资了?.{0,8}(?:走|辞|不干)|被迫(?:离|辞)|"
            r"(?:走|辞职|离职|不干|[我己]辞的?了?).{0,6}(?:因为|是因为).{0,6}(?:欠|拖|不发|没发|社保)"
        ),
    ),
    ("unlawful", re.compile(
        r"(?<!N\+)[2两二]\s*[Nn](?![a-z])|违法(?:解除|辞退|开除|解雇)|[两双二]倍赔偿|无故(?:辞|开|解)|"
        r"没有?(?:说|给|讲)?(?:任何)?(?:理由|原因|说法)|无理由|平白无故|无缘无故|冇理由|冇原因"
    )),
    ("no_notice", re.compile(
        r"(?:没|未|不|冇|唔)(?:有)?提前.{0,6}(?:通知|说|讲|话|三十|30)|N\s*\+\s*1|代通知|当天就?[让叫]|提前(?:三|"
        r"两|几|3|2)天"
    )),
    ("laid_off", re.compile(r"裁员|被裁|裁掉|裁了|优化(?:了|掉|我)|效益(?:唔|不)好|经营困难")),
    ("expired", re.compile(r"合同到期|到期[没不]?续|没续签|不续签|到期了")),
    ("agreed", re.compile(
        r"协商|(?:让|叫|要)我?签.{0,4}协议.{0,4}(?:走|离)|(?:公司|单位|站里)(?:提出|提的|主动提)|劝退|买断"
    )),
    (
        "dismissed",
        re.compile(
            r"辞退|解雇|炒了|被炒|炒我|开除|[被遭让给]了?(?:公司|单位|站点|站长|老板|厂里)?(?:辞|开(?!发))|"
            r"[辞开]掉|被.{0,6}开了|不要我|[让叫]我走|不用我|撵|赶走|解除|不让干|炒鱿鱼|不用(?:再)?来了|别来了|踢出群|"
            r"号(?:给)?停了|停了我?(?:的)?号|(?:公司|单位|站[长里点]|老板|厂里)(?:把我|要)?辞(?:的|了?我)"
        ),
    ),
    ("quit", re.compile(
        r"自己(?:说|要|提出)?(?:辞|走|提|离|不想|不干)|我辞职|主动(?:辞|离|走|提)|自离|我提的|辞职|"
        r"个人原因|不想干|不干了"
    )),
)  # fmt: skip
_NOT_HIM = re.compile(r"不是.{1,6}?(?:开除?|辞退?|炒|裁|赶|撵)(?:我|走|掉|了)*的?(?=$|[\s,。])")
_CODES: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "wage_rest_given": (
        ("no", re.compile(r"[没不未冇](?:有|给|让|得)?(?:补休|调休)")),
        ("yes", re.compile(r"(?:给|有|都|已经?)(?:了)?(?:补休|调休)|(?:补休|调休)了")),
    ),
    "wage_proof": (
        ("no", re.compile(
            r"合同(?:里|上)?(?:也)?没(?:写|约定|说)|没有?(?:规定|制度|依据|证据|约定)|拿不出|"
            r"没凭没据|随便扣|没(?:跟我|和我|给我)?(?:说|讲|告诉)过?(?:我)?(?:这|那)?(?:个|些)?规[矩定则]"
        )),
    ),
    "wage_published": (
        ("no", re.compile(
            r"没(?:跟我|和我|给我)?(?:说|讲)过?(?:这|那)?规[矩定则]|没给我?看过|规[则矩定](?:也)?(?:没|从来没)(?:公示|公开|说过|看过|见过)|没公示|不让申诉|"
            r"没[法地]申诉|申诉没用"
        )),
    ),
    "wage_own_words": (("yes", re.compile(r"个人原因")),),
}  # fmt: skip
_PRICE = re.compile(r"(?:一|每)[单件票]")
_FEAST_ORDERS = re.compile(
    r"(?:国庆|节假日|过节|五一|春节|中秋|元旦|端午|清明)(?:节|期间|那几天|放假)?(?:的)?(?:[呢\s,，]|我|跑|送|派|加|做|了|的)*\d+[单件票]"
)
_BASE_PAID = re.compile(
    r"(?:基本|本来|正常|平时|原来|单价|底|本)的?(?:单价|价|钱|工资|单钱)(?:的钱)?(?:都|也|已经?)*[给发付结]|三倍|两倍|加班"
)
_PAID_BY_HOUR = re.compile(r"(?:[一每]个?(?:小时|钟头?)|时薪).{0,3}\d|\d+(?:块|元)钱?[一每]个?(?:小时|钟头?)")
_INJURY = re.compile(r"工伤|伤残|停工留薪")
_NO_CONTRACT = _ITEMS[0][1]
_ASKS_SUM = re.compile(
    r"算|不(?:太)?(?:知道|晓得|清楚|记得)|唔知|弗晓得|晓不得|说不[清准]|搞不清|没数|不好说|"
    r"多少.{0,2}(?:不|没)|理不清|记不[清得]|莫得数"
)
_WORK_OUT = re.compile(r"[帮给替][我俺额]算(?!了)|算一下|算算|算哈|[帮给][我俺]计下|[帮幫]我計")
_REPORTS = re.compile(r"反映|登记|上报|报上去|举报|投诉|报欠薪|报一下|立案|讨薪|帮我要|要回来")


def find_items(text: str) -> tuple[str, ...]:
    """Codes of what is to be worked out. What is said of another due (加班费一分没发) is no word of unpaid wages, and
    what there is none of (没得补贴也没得罚款) is not worked out."""
    text = _NONE_THERE.sub("", text)
    of_wages = _OTHER_UNPAID.sub("", text)
    found = {code for code, pattern in _ITEMS if pattern.search(of_wages if code == "wages" else text)}
    if not found and _DAMAGES.search(text) and not _INJURY.search(text):
        found.add("severance")
    if how_it_ended(text) == "quit_for_arrears":
        found.add("severance")
    if "wages" in found and _OTHER_DUES.search(text) and not _PAY.search(text):
        found.remove("wages")
    if {"hourly", "piece"} <= found and _PAID_BY_HOUR.search(text) and "最低" not in text:
        found.remove("hourly")
    for code, others, needed in _ONLY_WITH:
        if code in found and others & found and not (needed and needed.search(text)):
            found.remove(code)
    return tuple(code for code, _ in _ITEMS if code in found)


def with_feast_orders(text: str, known: Mapping[str, Any]) -> tuple[str, ...]:
    """Overtime where orders of a feast are told beside a price that is known: 那节假日的呢 国庆跑了120单. What was paid
    for them at the plain price (基本钱给了) is no debt of its own then."""
    priced = known.get("wage_unit_price") is not None or bool(_PRICE.search(text))
    if not priced or not _FEAST_ORDERS.search(text):
        return ()
    return ("overtime",) if known.get("wage_unit_price") is not None or _BASE_PAID.search(text) else ()


def how_it_ended(text: str) -> str | None:
    """The code of the words; None where they say nothing of it."""
    text = _NOT_HIM.sub("", text)
    return next((code for code, pattern in _ENDS if pattern.search(text)), None)


def codes_told(text: str) -> dict[str, str]:
    """Slot -> code for what is told in passing."""
    found: dict[str, str] = {}
    for slot, choices in _CODES.items():
        code = next((code for code, pattern in choices if pattern.search(text)), None)
        if code is not None:
            found[slot] = code
    if _NO_CONTRACT.search(text) and not re.search(r"才签|补签|后来签", text):
        found["wage_signed"] = "no"
    return found


def wants_sum(text: str) -> bool:
    """Whether an answer to "how much" says that somebody cannot tell or wants it worked out."""
    return len(text.strip()) <= 24 and bool(_ASKS_SUM.search(text))


def wants_it_worked_out(text: str) -> bool:
    """Whether words about unpaid wages ask for the sum in the first place."""
    return bool(_WORK_OUT.search(text)) and not wants_report(text)


def wants_report(text: str) -> bool:
    """Whether the words ask for the report itself and not for a sum."""
    return bool(_REPORTS.search(text))

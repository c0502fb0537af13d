"""Firms of the place that no list holds, by how they are called: town, own name, trade (启东顺达汽车租赁)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.nlu.found import Found

_TOWN = (
    r"(?:启东市?|南通市?|海门区?|通州区?|如东县?|如皋市?|海安市?|崇川区?|开发区|苏州|上海|无锡|常州|南京|扬州|泰州|盐城|镇江|徐州|淮安|连云港|宿迁|"
    r"江苏省?|浙江省?|安徽省?|山东省?|河南省?|湖北省?|湖南省?|四川省?|广东省?|福建省?|江西省?|杭州|宁波|温州|合肥|济南|青岛|郑州|武汉|长沙|成都|重庆|广州|深圳|"
    r"厦门|北京|天津|西安|崇明|太仓|昆山|张家港|常熟|靖江|汇龙镇?|吕四港?镇?|寅阳镇?|惠萍镇?|南阳镇?|北新镇?|王鲍镇?|近海镇?|东海镇?|海复镇?|启隆镇?)"
)
_TRADE = (
    r"(?:汽车租赁|汽车服务|汽车运输|租赁|租车|快递|速递|快运|速运|物流|货运|运输|配送|即时配送|即配|供应链(?:管理)?|人力资源|人力|劳务派遣|劳务|服务外包|"
    r"外包|商贸|贸易|网络科技|信息科技|信息技术|科技|网络|企业管理|餐饮管理|餐饮|食品|出租车|出租|客运|汽贸|仓储|电子商务|电商|物业|家政)"
)
_OWN = r"[一-龥]{2,6}?"
_FIRM = re.compile(rf"(?P<town>{_TOWN})(?P<own>{_OWN})(?P<trade>{_TRADE})(?![员园车费单费])")
_SAID = re.compile(
    rf"(?:(?:单位|公司|平台|老板|网点|厂家?|货主|车队|中介|派遣公司|外包公司|劳务公司)(?:名字?)?(?:就是|是|叫做?|名叫)|挂靠(?:在|的是|的)?|签的?(?:是)?|名叫|叫做?)(?:什么|啥)?\s*(?P<firm>(?P<own>{_OWN})(?P<trade>{_TRADE}))"
    r"(?:有限(?:责任)?公司|公司)?(?=$|[\s,，。;；的])"
)
_CALLED = re.compile(
    r"(?:公司|单位|站点?|网点|平台|车队)(?:的)?(?:名字)?(?:叫做?|名叫|名字是)(?:什么|啥)?\s*(?P<own>[一-龥A-Za-z]{3,10})(?=$|[\s,，。;；])"
)
_NO_NAME = re.compile(
    r"[我俺你他她咱这那哪个的了在去到从给跟和送跑做干开找帮被把是有没不也都就要想说欠发接拉装卸停走滚路街镇乡村站]|网点|招聘|加班|上班|同城|本地|附近|周边|全国|市区|一家|多家|几家|整个|[东西南北]边|全职|兼职|专业|冷链|大件|零担"
)


def find_local_firms(text: str, known: Iterable[str], bare: bool = False) -> list[Found]:
    """Firms called by town, own name and trade, or by own name and trade behind a word such as 单位是. Those whose own
    name is a company of the list (`known`) are no more than that."""
    found: list[Found] = []
    for match in _FIRM.finditer(text):
        if not _NO_NAME.search(match["own"]) and not _listed(match["own"], known):
            end = match.end("trade")
            found.append(Found("company", match.start(), end, text[match.start() : end]))
    for match in _SAID.finditer(text):
        inside = any(one.start <= match.start("firm") < one.end for one in found)
        if not (inside or _listed(match["firm"], known) or _NO_NAME.search(match["own"])):
            found.append(Found("company", match.start("firm"), match.end("firm"), match["firm"]))
    for match in _CALLED.finditer(text):
        inside = any(one.start < match.end("own") and match.start("own") < one.end for one in found)
        if not (inside or _listed(match["own"], known) or _NO_NAME.search(match["own"])):
            found.append(Found("company", match.start("own"), match.end("own"), match["own"], certain=bare))
    return found


def _listed(name: str, known: Iterable[str]) -> bool:
    return any(one in name for one in known)

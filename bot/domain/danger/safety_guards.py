"""What takes the alarm out of a sentence: negation, the past, a claim, a question, a story."""

from __future__ import annotations

from bot.domain.danger.safety_match import Guard

# Which guards stand before a rule: an event (he was hit), a state (he does not breathe), a deed of others,
# one that is also asked about in general (打人), a wish to die.
ACCIDENT = (
    "negated",
    "past",
    "dated",
    "settled",
    "progress",
    "detour",
    "past_after",
    "claim",
    "supposed",
    "near_miss",
    "all_clear",
    "told",
)
STATE = ("negated", "past", "past_after", "supposed", "told", "progress")
DEED = ("negated", "long_past", "told", "progress")
GENERIC_DEED = ("negated", "past", "told", "asked", "claim", "supposed", "progress")
WISH = ("negated", "told")

# fmt: off
GUARDS = {
    # 没受伤, 没打架, 不是想不开
    "negated": Guard(
        (
            "没|没有|未|不是|不会|并没|并没有|别|不至于|从没|从来没|没人|不可能|不打算|没打算|没想|没想过|"
            "不敢|不用|无须|并非|哪有|无|还好没|才不|不想|谁会|怎么会|免得|省得|避免|劝他别|劝她别|不要"
        ),
        "touching",
    ),
    # 上个月被车撞了: the word of time that stands nearest before the match decides
    "past": Guard(
        (
            "上半年|下半年|今年春|今年夏|早先|半年前|上个月|上月|上周|上礼拜|上星期|上上|上回|上次|去年|"
            "前年|前几天|前两天|前几个月|前阵子|前段时间|前些|之前|以前|当时|那次|那回|那天|那年|年前|月前|"
            "天前|周前|星期前|礼拜前|昨天|前天|曾经|小时候|年轻时|国庆|春节|五一|过年|端午|中秋|月份|日期|"
            "老早|周年|往年|最早|自从|年底|年初|月初|月底|头几天|半个月前"
        ),
        "latest", reach=40,
        beaten_by="@now",
    ),
    # for what of yesterday still means danger: violence, self-harm
    "long_past": Guard(
        (
            "上个月|上月|上周|上礼拜|上星期|上上|上回|上次|去年|前年|前几个月|前阵子|前段时间|之前|以前|"
            "那次|那回|那年|年前|月前|曾经|小时候|年轻时|月份|往年|周前|星期前"
        ),
        "latest", reach=30,
        beaten_by="@now",
    ),
    # 被车撞了以后, 摔断养了三个月
    "past_after": Guard(
        (
            "医院住着|还在住院|住着院|打了石膏|打着石膏|咬过|撞过|摔过|烫过|伤过|压过|过几次|过一次|过一回|过两次|的事|那次|之后一直|后来|以后|出院|"
            "住了院|住了半|住了几|住了两|躺了几|躺了半|躺了两|休了|养了|好了|以来|个月了|那件事|那回|那天|"
            "案子|过了|过的|仨月|个月|半年|两年|一年多|期间|经历|在家休息|交警已经|至今|一直没"
        ),
        "after", reach=14,
        beaten_by="@just",
    ),
    # 送餐摔骨折了平台报销吗: a claim, unless the words say that it is going on
    "claim": Guard(
        (
            "要报|报给|要不要报|谁的责任|算谁|怎么报|第一步|没交|不认|石膏|拆线|钢板|手术|韧带|认工伤|咋算|"
            "怎么算|算不算|条件|援助|登记|后遗症|追责|清单|追尾的|轻微伤|验过|验伤|护理费|工亡|家属|困难|"
            "人民医院|医药|追偿|做完|科|赔款|打扫|赔|报销|工伤|保险|理赔|认定|医药费|误工|住院|出院|补助|"
            "补偿|鉴定|伤残|全责|责任|能报|报吗|给报|不报|报职伤|费用|疫苗|拍片|职伤|职业伤害|休息|休养|"
            "复查|工资发不发|一分钱没|补贴|申请|发票|辞退|停号|停了|评残|意外险|材料|流程|条款|标准|截图|"
            "年检|能换新|调轻活|扣了|被罚|罚我|罚款|要收费|收费吗|要钱吗|预防|怎么防|吃什么|有没有药|培训|"
            "学|课|注意|安全吗|新闻|保障"
        ),
        "around", reach=40,
        beaten_by="@just",
    ),
    # 骨折刚拆完石膏: nothing makes this a thing of today
    "settled": Guard(
        (
            "石膏|出院|拆线|钢板|手术|复查|住院|养了|拐拐|认工伤|轻微伤|后遗症|赔款|验伤|鉴定|医院住着|住着院|住在医院|"
            "医院躺着|躺在医院|住医院|病房|病床|"
            "医院打针|医院挂水|医院输液|医院吊水|医院缝"
        ),
        "around", reach=24,
    ),
    # 前面出车祸堵车了 送不到: somebody else's accident as the reason of a late order
    "detour": Guard(
        "超时|耽误|绕路|送不到|送不进|报备|堵车|封路|路封|算谁的|申诉",
        "around", reach=16,
        beaten_by="我被|我撞|我摔|撞我|动不了|流血|救|快来|咋办|受伤|困|里面还有人|被困",
    ),
    # a full date: an incident on a form
    "dated": Guard(
        "事发|日期|发生于|发生在|@date",
        "around", reach=40,
        beaten_by="@just",
    ),
    # 扣我证件的事你们处理了吗: asked after, not told
    "progress": Guard(
        (
            "处理了吗|咋样了|怎么样了|有进展|进展|到哪步|追究|警察处理完|警察让我们调解|误会|开玩笑|"
            "不用报警|处理完了|结案|想捐款|捐点|办结|那个案子|查下"
        ),
        "around",
    ),
    # 如果送餐被车撞了, 怕摔
    "supposed": Guard(
        (
            "如果|要是|万一|假如|假设|倘若|问问而已|的话|会不会|怕|担心|小心|防止|预防|避免|以防|免得|容易|"
            "生怕|注意|不会|防|怎样|怎么充"
        ),
        "before", reach=9,
    ),
    # 差点被车撞了
    "near_miss": Guard(
        "差点|险些|差一点|差些|没撞上|躲得快|躲过|就差|差点儿",
        "around", reach=8,
    ),
    # 刚蹭了一下 人没事
    "all_clear": Guard(
        (
            "人没事|没受伤|没伤到|没伤着|人没伤|没有人受伤|没人受伤|人好好的|人都好好|不碍事|没大事|没啥事|"
            "现在没事|皮外伤|破了点皮|没大碍|人都没事|人倒没事|人还好"
        ),
        "around", reach=30,
    ),
    # 刚看完一个跳楼的电影
    "told": Guard(
        (
            "新闻|电影|电视剧|电视|小说|游戏|抖音|视频里|网上说|讲座|段子|培训|演练|演习|课|防范|宣传|听说|"
            "真的假的|看到说|直播里|剧情|笑话"
        ),
        "around", reach=14,
    ),
    # 站长打人违法吗
    "asked": Guard(
        "@ask_law",
        "around", reach=24,
    ),
    # 最近老是胸闷 想体检
    "chronic": Guard(
        "最近|老是|经常|总是|平时|有时候|时不时|体检|检查|挂号|好几年|老毛病|预约|查一下|能跑单吗|慢性",
        "around", reach=14,
        beaten_by="@just",
    ),
    # a colleague who died long ago is no alarm
    "other_past": Guard(
        "有个骑手|有个同事|有人|他们站|我们站|隔壁站|那个骑手|听说|以前|新闻|同事",
        "before", reach=16,
    ),
}

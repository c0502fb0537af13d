"""Rules for people whom others harm: attacked, threatened, locked up, harassed; children."""

from __future__ import annotations

from bot.domain.danger.safety_guards import DEED, GENERIC_DEED, WISH
from bot.domain.danger.safety_match import Rule

# fmt: off
ATTACK: tuple[Rule, ...] = (
    # --- child_danger: a child is in danger now
    Rule(
        "child.locked_in", "child_danger",
        find=("@child", "锁|反锁|关在|绑着|绑起|捆"),
        unless="学校|驿站|柜|手机|车锁|托管|门锁|不放心",
        guards=("negated", "long_past", "told", "asked"), within=8, reach_unless=18,
    ),
    Rule(
        "child.locking", "child_danger",
        find=("锁|关着|绑着|捆着|反锁", "@child"),
        unless="学校|驿站|柜|车锁|手机",
        guards=("negated", "long_past", "told", "asked"), within=4,
    ),
    Rule(
        "child.locked_door", "child_danger",
        find=("@child",),
        near=("没吃饭|没饭吃|饿了|没人给饭|没给饭|没大人|没人管|哭一天|哭了一天", "锁|反锁|天|关"),
        unless="托管|暑假|寒假|有班|放学|上学|没人接",
    ),
    Rule(
        "child.beaten", "child_danger",
        find=("@child",),
        near=(
            (
                "往死里打|吊起来|打得|身上都是伤|身上有伤|全是伤|爸打的|妈打的|虐待|拿针扎|往死里抽|拿皮带|"
                "打没声|用烟头"
            ),
        ),
        unless="他爹一喝|抽我|我老公|拿我|被对象",
        guards=("negated", "long_past", "told", "asked"), reach=12,
    ),
    Rule(
        "child.beating", "child_danger",
        find=("虐待儿童|打小娃|打孩子|打小孩|打娃|虐待小孩|虐待孩子|虐童|打娃儿",),
        guards=("negated", "long_past", "told", "asked"),
    ),
    Rule(
        "child.snatched", "child_danger",
        find=("抢孩子|抢小孩|偷孩子|拐孩子|拐小孩|人贩子|抢娃",),
        guards=("negated", "long_past", "told", "asked"),
    ),
    Rule(
        "child.dragged", "child_danger",
        find=("拖着|拽着|抱着|拖走|掳", "@child"),
        near=("拽|往车上|就跑|跑了|不认识|喊救",),
        within=8, reach=14,
    ),
    Rule(
        "child.lost", "child_danger",
        find=("@child", "不见了|走丢|丢了|找不到了|找不着|没回来|被拐|失踪|找不到人"),
        unless="校服|书包|卡|证|衣服|鞋|作业|本|工资|工作|学校",
        guards=("negated", "long_past", "told", "asked"), within=7,
    ),
    Rule(
        "child.in_water", "child_danger",
        find=("@child", "落水|掉水|掉河|掉进河|掉江|溺水|掉进水|掉池塘|掉进井"),
        guards=("negated", "long_past", "told"),
    ),
    Rule(
        "child.at_window", "child_danger",
        find=("岁的娃|岁娃|岁小孩|岁的孩子|小孩|宝宝|孩子|娃", "窗台|阳台外|窗外|护栏外|防盗窗"),
        guards=WISH, within=9,
    ),
    Rule(
        "child.in_car", "child_danger",
        find=("@child",),
        near=("车里|车内|车上|汽车里", "锁|晒|闷|窗关|大太阳|关着"),
        unless="车上有儿童座椅|电动车锁",
        guards=("negated", "told", "asked"), reach=14,
    ),
    Rule(
        "child.screaming", "child_danger",
        find=("@child|丫头|小丫头|小姑娘|娃娃",),
        near=(
            "惨叫|抽|拴着|手脚|没命地|叫救命|胳膊都紫|掐|烫|不会哭|没声",
            "打|抽|拴|绑|皮带|衣架|棍|烟头|掐|捆|锁",
        ),
        unless="抽血|抽空|抽奖|打针|打疫苗|打球|打游戏|打电话|我老公",
        guards=("negated", "long_past", "told", "asked"), reach=14,
    ),
    Rule(
        "child.on_the_ledge", "child_danger",
        find=("@child|娃娃|小丫头", "趴在|往外翻|爬到|探出|挂在|翻出|外头|外面"),
        near=("窗|阳台|护栏|楼",),
        unless="玩",
        guards=WISH, within=14, reach=10,
    ),
    Rule(
        "child.hanging", "child_danger",
        find=(
            "@child|小娃娃|小男孩|小女孩|娃娃",
            "扒|吊|悬|挂|翻|爬|站",
            "窗外|楼窗|窗台|阳台|护栏|六楼|空调外机|楼顶",
        ),
        guards=WISH, within=8,
    ),
    Rule(
        "child.not_home", "child_danger",
        find=("@child", "没到家|没回家|没回来|联系不上|电话手表关机|不接电话|一天没见|不知道去哪|跑出去"),
        unless="过年|老家|托管|上班|工资",
        guards=("negated", "long_past", "told", "asked"), within=10,
    ),
    Rule(
        "child.left_in_car", "child_danger",
        find=("车里|车内|汽车里", "@child|小娃娃|娃娃"),
        near=("锁|窗|玻璃|关|晒|闷|热|没人|太阳",),
        guards=("negated", "told", "asked"), within=8, reach=12,
    ),
    Rule(
        "child.crying", "child_danger",
        find=("打|揍|抽|掐", "小孩|孩子|娃|丫头|小娃"),
        near=("哭|惨|没气|没声|血|皮带|天天|死",),
        unless="打孩子电话|打电话|抽时间|抽空|打针|疫苗|我打",
        guards=("negated", "long_past", "told", "asked"), within=2, reach=12,
    ),
    Rule(
        "child.ledge_first", "child_danger",
        find=("窗台|阳台|窗户|护栏|窗外", "@child|娃娃|小丫头|光屁股", "翻|爬|趴|探|掉|外面|挂"),
        guards=WISH, within=8,
    ),
    Rule(
        "child.taken", "child_danger",
        find=("硬拉|拉着不认识|抢走|抱走|拐走|强拉|拖走", "孩子|娃|小孩|学生|女孩|男孩|婴儿|丫头"),
        guards=("negated", "told", "asked"), within=8,
    ),
    Rule(
        "child.out_of_sight", "child_danger",
        find=("@child|小儿子|小女儿|岁的娃|大孙子|孙女", "没影|不见|走散|跑丢|找不着|找不到人|失踪"),
        unless="作业|书包|卡|校服|本",
        guards=("negated", "long_past", "told", "asked"), within=16,
    ),
    Rule(
        "child.baby_alone", "child_danger",
        find=("婴儿|宝宝|刚出生|奶娃", "没人管|扔|丢在|路边|一个人|快不行|哭哑"),
        unless="用品|车位",
        guards=("negated", "told", "asked"), within=12,
    ),
    # --- violence: somebody is attacked now
    Rule(
        "violence.hit_me", "violence",
        find=(
            (
                "把我打|把我揍|把我踹|把我推倒|把我砍|打我|打我们|打了我|打了我们|打同事|打骑手|打我同事|"
                "揍我|揍了我|殴打|围着打|围殴|群殴|动手打|打伤|动手打人|锤我|捶我|削我|围着我打|踹我|"
                "打我朋友|打我哥|踢我|暴打|按着打|拳打脚踢|打了一顿|毒打|打得我"
            ),
        ),
        unless=(
            "@family|电话|微信|说要|威胁|扬言|放话|要来打|一次打|短信|踢出群|踢我出|哪个号|资金|账上|卡上"
        ),
        guards=DEED,
    ),
    Rule(
        "violence.beaten", "violence",
        find=(
            "被|叫|让|给|挨",
            (
                "打了|揍了|打伤|打得|踹了|捅了|砍了|砍伤|刺伤|打晕|打昏|扇了|打倒|打掉|打破|打哭|捅伤|"
                "打坏了|打一顿|打到"
            ),
        ),
        unless=(
            "轻微伤|验过|医药费|轻微伤|验过|@family|块钱|百块|千块|五百|电话|差评|单|回|断|折|包|款|叉|低分|星|算法|钱打|"
            "打了个|外卖|没发"
        ),
        guards=(*DEED, "near_miss"),
    ),
    Rule(
        "violence.taken_beating", "violence",
        find=("挨打|挨揍|被打了|被人打|被打|叫人打|让人打|给人打|我被打|打捶",),
        unless="轻微伤|验过|医药费|@family|差评|电话|低分|叉|标签|回|折|款",
        guards=DEED,
    ),
    Rule(
        "violence.beating_people", "violence",
        find=("打人",),
        unless="@family|工|打人家电话",
        guards=GENERIC_DEED,
    ),
    Rule(
        "violence.fight", "violence",
        find=("打起来了|打群架|互殴|斗殴|扭打|打架了|动刀了|动刀子|正在打架|打成一团|械斗",),
        unless="价格|开除|为由",
        guards=GENERIC_DEED,
    ),
    Rule(
        "violence.blows", "violence",
        find=(
            (
                "掐我|掐着我|掐脖|勒我|勒住我|扇我|耳光|几巴掌|一巴掌|抓着我头发|抓我头发|薅着|薅我|"
                "按在地上|按地上|按墙上|往墙上撞|砸我脑袋|砸我头|往我头上|骑在我身上|牙都掉|牙打掉|打出血|"
                "头打破|嘴都打破|嘴打破|拿头盔砸|用头盔砸|头发往墙|按我在|泼我|吐我|踩我头|拿烟头烫我"
            ),
        ),
        unless="@family",
        guards=DEED,
    ),
    Rule(
        "violence.poured", "violence",
        find=("泼我|泼了我|往我身上泼|往身上泼|泼开水|泼了开水|泼硫酸|泼油|泼热|泼汽油|被泼",),
        unless="泼冷水|餐泼了|箱",
        guards=DEED,
    ),
    Rule(
        "violence.threatened_now", "violence",
        find=(
            "有人要|他要|他们要|一群人要|对方要|要来|保安要|站长要|老板要|客户要|顾客要",
            "打我|杀我|砍我|捅我|揍我|弄死我|打死我|撞我|打人|动手",
        ),
        unless="电话|说要|威胁|扬言|放话|短信|@family|@told_threat|打我差|要打我卡",
        guards=(*DEED, "asked"), within=3,
    ),
    Rule(
        "violence.weapon", "violence",
        find=("@hold", "@weapon"),
        near=(
            (
                "追|砍|捅|打|闹|要钱|抵|冲|躲|不敢|堵|撵|砸|抡|脖子|救|见人|找我|围|追我|跟踪|抢|威胁|逼|"
                "要我|吓"
            ),
        ),
        unless="配送|送到|能送|代买|快递|顾客要|违禁|水果|修车|工具|电话|打差评|打开|打包",
        guards=(*DEED, "asked"), within=5, reach=14,
    ),
    Rule(
        "violence.armed", "violence",
        find=(
            (
                "手里有刀|手里有家伙|他有刀|有刀子|持刀|持械|手上有刀|拿着菜刀|拎着砍|拎着刀|拿刀追|拿刀抵|"
                "掏出刀|亮刀子"
            ),
        ),
        unless="刀片卖|水果",
        guards=(*DEED, "asked"),
    ),
    Rule(
        "violence.stab", "violence",
        find=(
            "砍人|捅人|被捅|捅了我|捅我|砍我|砍了我|刺伤|被砍了|被人砍|砍伤|见人就砍|开枪|动刀|捅伤|刺了我",
        ),
        unless="价|单|说要|威胁|扬言|短信|放话|佣金|一刀",
        guards=GENERIC_DEED,
    ),
    Rule(
        "violence.chase", "violence",
        find=("追着我|追我|撵我|追着打|追杀|追了我", "打|砍|撞|刀|棍|捅|街|不放|骂"),
        unless="好评|差评|罚款",
        guards=DEED, within=10,
    ),
    Rule(
        "violence.chased_by", "violence",
        find=("刀|棍|钢管|车|一帮人|几个人", "追我|撵我|追着我|追我的车"),
        unless="救护|单",
        guards=DEED, within=10,
    ),
    Rule(
        "violence.robbed", "violence",
        find=(
            "抢劫|抢我车|抢我手机|抢我钱|抢走了|被抢了|打劫|劫道|抢我包|拦路抢|抢我的车|抢我电动车|被人抢",
        ),
        unless="单|订单|生意|抢走了我的客户|号|地盘|活",
        guards=GENERIC_DEED,
    ),
    Rule(
        "violence.robbery", "violence",
        find=("脖子|刀|持刀|勒住", "抢钱|要钱|抢"),
        guards=DEED, within=8,
    ),
    Rule(
        "violence.siege", "violence",
        find=(
            (
                "堵着我|堵我|堵住我|还堵着门|围住我|围着我|堵在宿舍|砸门|踹门|撞门|堵在楼道|把我围|把我堵|"
                "砸我车窗|砸我车|把我别停|围攻|堵我家"
            ),
        ),
        near=("打|不让|他们|带人|带着|叫人|躲|一帮|几个人|好几个|外面|滚出来|棍|刀|还要|家伙|俩人|不敢",),
        unless="交警|高架|单子|车流|@family|我说",
        guards=(*DEED, "asked"), reach=16,
    ),
    Rule(
        "violence.hiding", "violence",
        find=("躲",),
        near=(
            "他们|追|砸|刀|打我|找我|棍|踹|不敢出",
            "厕所|楼道|屋里|后面|柜|车里|房间|里面|不敢|床下|卫生间",
        ),
        unless="雨|太阳|@family",
        guards=DEED, reach=16,
    ),
    Rule(
        "violence.kidnap", "violence",
        find=(
            (
                "绑架|拖到车|拖上车|拉上车不让|绑了我|把我绑|塞进后备箱|塞进车|要带走我|把我带走|把我拖|"
                "强行带走"
            ),
        ),
        unless="快递|货|外卖|餐",
        guards=GENERIC_DEED,
    ),
    Rule(
        "violence.with_car", "violence",
        find=("要撞死我|撞死我|想撞我|要撞我|故意撞我|开车撞我|开车要撞|拿车撞|来回撞我|别我车还",),
        unless="差点",
        guards=DEED,
    ),
    Rule(
        "violence.tailing", "violence",
        find=("跟踪我|尾随我|一直跟着我|跟着我到家|尾随",),
        unless="定位|算法",
        guards=DEED,
    ),
    Rule(
        "violence.rape", "violence",
        find=("强奸|强暴|轮奸|下药迷",),
        guards=("negated", "told", "asked", "long_past"),
    ),
    Rule(
        "violence.someone_armed", "violence",
        find=(
            "有人|他|那人|对方|客户|顾客|老板|保安|商家|客人|神经病|男的|疯子|醉汉|乘客|队长|房东",
            "@hold",
            "刀|菜刀|砍刀|斧头|镰刀|枪|匕首|剪刀|电棍|刀子",
        ),
        unless="代买|配送|取餐|送到|快递|水果|修|剪|切|卖|顾客要|刀叉|收到",
        guards=(*DEED, "asked"), within=5,
    ),
    Rule(
        "violence.somebody_strikes", "violence",
        find=(
            (
                "他|他们|有人|对方|三个|几个|那人|醉汉|客户|顾客|保安|站长|老板|队长|乘客|商家|俩人|两个人|"
                "男的|房东|物业|前车|后车|司机|老公|客人|队"
            ),
            (
                "揍|踹|扇|捶|锤|掐|勒|捅|砍|薅|揪着|按着|捂我|围殴|抡|拽我|拖我|喷我|砸我|推倒|掀翻|往死里|"
                "拍我脑壳|撕我|踩我"
            ),
        ),
        near=("我|同事|小赵|骑手|我们|工友|他们|人",),
        unless="@family|单|价|差评|工资|说要|威胁|扬言|放话|要砍|砍我单|拖我工资|拖我钱|短信|砍了",
        guards=DEED, within=10,
    ),
    Rule(
        "violence.blows_more", "violence",
        find=(
            (
                "往脸上招呼|揪着我|捂我嘴|捂着我|翻我兜|翻我包|拽开|按在开水|往开水里|见人就推|见东西就掀|"
                "逼到墙角|挥着刀|挥刀|骑在我|拍我脑壳|打断我|推起来了|打到住院|拿皮带抽我|甩我耳|"
                "往我身上砸|砸我|踩着我|扒我衣服|撕扯|掀我摊|拿灭火器|喷辣椒"
            ),
        ),
        unless="@family|差评|说要|威胁|放话|砸我手|砸我饭碗|扬言",
        guards=DEED,
    ),
    Rule(
        "violence.followed", "violence",
        find=(
            (
                "跟了一路|跟我一路|跟着我走|跟着我不放|一直跟|跟我到|守在我家|蹲我家|在楼下等我|别我|"
                "不敢停|甩不掉|被人跟"
            ),
        ),
        near=("他|车|人|刀|等|撞|追|怕|男的|门",),
        unless="单子|系统|别我单|导航|客服",
        guards=DEED,
    ),
    Rule(
        "violence.at_my_door", "violence",
        find=(
            "堵在我家|堵我家|堵我门|堵在我门|堵在巷|被堵|三个人堵|人堵了|把我堵|堵着骑手|堵了我",
            "门|口|见血|打|抢|厕所|巷|人|里",
        ),
        near=("人|打|抢|刀|见血|他们|三个|几个|带|帮|醉",),
        unless="路|车堵|高架|高速|堵车|交警|卸货",
        guards=(*DEED, "asked"), within=12, reach=14,
    ),
    Rule(
        "violence.frame", "violence",
        find=(
            "把我|将我|把我们|把同事|把骑手|把他|把人",
            "打|揍|踹|踢|扇|捶|掐|勒|捅|砍|薅|揪|按在|摁|捂|推下|推倒|推到|砸|抽|摔|拖|拽|撕|抡|围",
        ),
        unless=(
            "@family|我要|我想|老子|非|找人|电话|打款|钱|工资|号|群|差评|单|打发|名|合同|打包|分|拖垮|拖死|"
            "拖黄|我把|@own_will"
        ),
        guards=(*DEED, "asked"), within=3,
    ),
    Rule(
        "violence.strikes_us", "violence",
        find=(
            "打|揍|踹|踢|捶|扇|抽|砍|捅|掐|推|按|摁|薅|揪|围",
            "我们俩|我们两|我俩|我同事|我们站|我们几个|骑手|我头|我脸|我宿舍|我住|我屋",
        ),
        near=("棍|人|保安|他|客户|站长|社会|叫|带|打|现在|一个|血",),
        unless=(
            "@family|电话|打款|推荐|抽成|抽我们钱|抽我们一|打我们电话|围着我们|单|推我们|钱|费|外卖骑手|"
            "安排|打骑手电话|打分|推给"
        ),
        guards=(*DEED, "asked"), within=2,
    ),
    Rule(
        "violence.on_the_ground", "violence",
        find=("摁在|按在|按住|摁住|压在地|拖到|推下楼|推下去|推倒在", "打|踢|踹|地上|揍|捶|楼|墙|车"),
        unless="按住键|长按|按住按钮|@family",
        guards=(*DEED, "asked"), within=8,
    ),
    Rule(
        "violence.door_kicked", "violence",
        find=("踢|踹|砸|撬|撞|拍", "我门|我家门|宿舍门|房门|我屋门|我的门|门要"),
        near=("人|他|要|说|带|打|站长|调度",),
        unless="快递|柜门|车门坏",
        guards=(*DEED, "asked"), within=2,
    ),
    Rule(
        "violence.amok", "violence",
        find=(
            (
                "见谁砍谁|见人就|见谁打谁|见谁捅谁|乱砍|乱捅|到处砍|拦车打|打骂要我|逼我下车|要我下车|"
                "乱打人|砸店|打砸抢"
            ),
        ),
        unless="见人就问|见人就说|见人就推销|我要|我去|把他|砸他|我们",
        guards=(*DEED, "asked"),
    ),
    Rule(
        "violence.circled", "violence",
        find=("围|堵|拦", "我宿舍|我家|我住|我的住|我屋|我出租|住处"),
        near=("人|带|叫|社会|几个|他们|混混",),
        unless="快递|车位",
        guards=(*DEED, "asked"), within=3,
    ),
    Rule(
        "violence.kills_me", "violence",
        find=("不给钱就|现在要|举着|正要|拿东西要|马上要", "捅死我|砍死我|杀我|弄死我|打死我|捅我|砍我"),
        unless="说以后",
        guards=("told", "negated"),
    ),
    Rule(
        "violence.neighbours", "violence",
        find=("两口子|夫妻|隔壁|楼上|邻居|对门", "喊救命|没声|往死里|惨叫|动刀|打得"),
        unless="@child|装修",
        guards=("negated", "told", "long_past"), within=14,
    ),
    Rule(
        "violence.robbed_and", "violence",
        find=(
            "抢了手机|抢了我|抢了钱|抢了包|抢了车|翻我兜|把我手机抢|手机被抢|车被抢|包被抢|钱被抢|抢走手机",
        ),
        unless="单|抢了我的单|红包",
        guards=GENERIC_DEED,
    ),
    Rule(
        "violence.assaulted", "violence",
        find=(
            (
                "性侵|侵害我|猥亵我|被侵犯|侵犯了|那种欺负|醒来衣服|衣服没了|迷奸|下了药|灌我酒|被糟蹋|"
                "强迫我发生|强迫发生"
            ),
        ),
        unless="权益|权利|隐私|利益|法律",
        guards=("told", "asked"),
    ),
    Rule(
        "violence.locked_in_car", "violence",
        find=("不让我下车|车门锁死|不给我下车|不让下车",),
        guards=DEED,
    ),
    # --- threatened: others threaten the person
    Rule(
        "threatened.with_death", "threatened",
        find=(
            (
                "弄死我|整死我|打死我|砍死我|弄残我|要我的命|要我命|弄我家人|杀我|斩死我|打断我|废了我|"
                "卸我|剁我|做掉我|弄我全家|搞死我|杀了我|砍我|捅我|要弄我"
            ),
        ),
        unless="单|楼|路|平台|算法|爬|天气|热|活儿|罚|这条命",
        guards=("told", "negated", "supposed"),
    ),
    Rule(
        "threatened.told", "threatened",
        find=(
            "@told_threat",
            (
                "弄死|打死|整死|砍|打断|卸我|卸腿|卸胳膊|剁|废了|弄残|杀|收拾我|教训我|要来打|打我|打一次|"
                "要我的命|见不到|弄我|搞我|斩|收拾|教训|让我消失|做掉|堵我|不得好死|要我好看|放我血|弄你|"
                "弄死你"
            ),
        ),
        unless=(
            "收拾东西|收拾行李|收拾屋|打我电话|我说|砍价|扣|电话打|砍单|砍掉|我要|老子要|废话|教训了|"
            "教训深|让我收拾"
        ),
        guards=("told", "negated"), within=12, reach_unless=8,
    ),
    Rule(
        "threatened.someone_to", "threatened",
        find=("说|扬言|威胁", "找人|叫人|喊人", "收拾|教训|打|弄|堵|修理"),
        unless="我要找|我说",
        guards=("told",), within=8,
    ),
    Rule(
        "threatened.knows_home", "threatened",
        find=("知道我|知道你", "娃在哪|家在哪|住哪|孩子在哪|哪上学|家住|老婆孩子|学校"),
        unless="你知道我|导航|地址在哪",
        guards=("told", "supposed"), within=5,
    ),
    Rule(
        "threatened.family", "threatened",
        find=(
            (
                "小心我老婆|小心我孩子|小心你家人|小心你孩子|小心点我家|动我家人|动我孩子|叫我小心|"
                "让我小心|找我家人麻烦|不放过我家|不会放过我"
            ),
        ),
        unless="开车|路滑|驾驶|安全|骑车|慢点",
        guards=("told",),
    ),
    Rule(
        "threatened.fright", "threatened",
        find=(
            "恐吓|威胁我|威胁要打|威胁要杀|威胁要弄|人身威胁|黑社会|死亡威胁|寄刀片|泼油漆|上门威胁",
            "打断|弄|打|杀|砍|命|家人|短信|小心|腿|老婆|孩子|残|我|叫人",
        ),
        unless="扣|开除|走人|差评|罚|封号|不发|投诉|不签|离职|工资|停单|不派单",
        guards=("told", "asked"), within=14,
    ),
    Rule(
        "threatened.verbs", "threatened",
        find=("@strike", "我|咱|我们|我全家|我家|我腿|我手"),
        near=("说|就|要|敢|再|威胁|信|话|告|发|喊|不给|叫",),
        unless=(
            "单|楼|路|平台|算法|爬|热|天气|砍我价|砍我单|废话|捅我娄|废我|差点|掐我|勒我|我要|我想|罚|"
            "砍我佣|砍我补|抓"
        ),
        guards=("told", "negated"), within=1, reach=12,
    ),
    Rule(
        "threatened.veiled", "threatened",
        find=(
            (
                "要我好看|给我好看|让我好看|躺着出|横着出|爬着出|走不出|掂量掂量|吃不了兜着走|等着瞧我|"
                "道上有人|道上的|认识道上|混社会的|放我的血|敲折|敲断|卸了我|走夜路小心|晚上走路小心|"
                "别想在启东|要我命|后果自负我家|塞纸条|砸我饭碗|不放过我|弄我|搞我家|做了我|见血|不得安宁"
            ),
        ),
        near=("说|讲|威胁|话|发|微信|告|老板|站长|他|队长|撤诉|叫|让|对方",),
        unless="我说|我要让他|我让他|我让他全家|没素质|辣|搞我家网",
        guards=("told", "supposed"), reach=16,
    ),
    Rule(
        "threatened.frame", "threatened",
        find=("说|放话|威胁|讲|扬言|发|打电话|喊|骂|吓唬|恐吓|放狠话|留言|短信",),
        near=(
            "@harm_him",
            "我|我家|全家|家人|孩子|老婆|我妈",
            "站长|老板|他|对方|有人|客户|顾客|队长|房东|他们|催收|号码|男的|陌生|经理|保安",
        ),
        unless=(
            "我说|我要|老子|收拾东西|收拾屋|打我电话|砍价|砍单|废话|扣|开除|辞退|差评|罚款|给我打电话|"
            "打我卡|教训了我|发工资|没发|打我手机|发钱|残疾|伤残|好看的|弄我工资|好吃|打我钱|不发|要命的|"
            "打我账|打我这|没给他打"
        ),
        guards=("told", "negated", "asked"), reach=12,
    ),
    # --- confinement: somebody is not let go
    Rule(
        "confined.locked", "confinement",
        find=(
            (
                "门锁了不|把门锁了|把门锁上|把我锁|锁我|把我关|关着我|锁在|反锁|关在|从外面锁|关小黑屋|"
                "软禁|非法拘禁|拘禁|关里头|锁着门|被关|锁起来|关了一夜|门锁上|锁着不"
            ),
        ),
        near=("我|人|我们|不让|不放|走|写欠条|出不|签字|几个|仓库|宿舍|办公室",),
        unless=(
            "空调|锁起来了热|柜|驿站|钥匙|账号|号被|车锁|手机|页面|系统|会员|电动车|老公|丈夫|下班关|"
            "关在哪|自己锁|@child|平台把我"
        ),
        guards=GENERIC_DEED, reach=12,
    ),
    Rule(
        "confined.room", "confinement",
        find=("关|锁|扣|堵|困", "@room"),
        near=("我|我们|人|骑手|工友", "不让|手机|收了|走|签|出不|放|才|锁|人|夜|关|叫"),
        unless=(
            "柜|驿站|钥匙|账号|号被|车锁|页面|系统|会员|电动车|下班|@child|货|关门|几点|关了|快递|扣钱|"
            "扣工资|扣了|空调|包裹|东西|押|扣款|灯"
        ),
        guards=GENERIC_DEED, within=3, reach=12,
    ),
    Rule(
        "confined.until_signed", "confinement",
        find=(
            "不让我走|不让走|不放我|不让我们走|不放我们|不让离开|不给走|不让我离开",
            "签|放人|写|赔|才|交钱|给钱",
        ),
        unless="提前|一个月|辞职|离职|结清|工资|小区|高架|保安|@papers",
        guards=("negated", "asked", "told", "long_past"), within=12,
    ),
    Rule(
        "confined.not_let_go", "confinement",
        find=(
            (
                "不让我走|不让走|不让我们走|不放我走|不让我们出|不让我出门|不让我离开|不放人|才放|不许走|"
                "不准走|不准我出|不让出门|不让我出去|不让离开|不让回家|不让出宿舍|不让我们出宿舍|出不到去|"
                "扣着人|不让我出"
            ),
        ),
        near=(
            "锁|关|门|堵|屋|围|看着|办公室|宿舍|仓库|签字|手机|欠条|借条|扣着|人被|守|拦|跟着|扣下|不签",
        ),
        unless=(
            "高架|小区|电瓶车|桥|保安|门岗|交警|@family|身份证|驾驶证|证件|辞职信|物业|地铁|关门|上高速|"
            "提前"
        ),
        guards=("negated", "asked", "long_past", "told"), reach=16,
    ),
    Rule(
        "confined.guarded", "confinement",
        find=(
            (
                "看着我|守着宿舍|守着我|看住了|看住我|派人守|派俩人守|人看着我们|守在门口不让|扣下了说|"
                "人被网点扣|人被扣|扣着人|把人扣"
            ),
        ),
        near=("不让|走|上厕所|才放|手机|离开|传销|宿舍|放人|写",),
        unless="孩子|货|电梯|监控",
        guards=("negated", "asked", "long_past", "told"), reach=14,
    ),
    Rule(
        "confined.liberty", "confinement",
        find=("限制我人身自由|限制我们人身自由|限制人身自由|人身自由|传销",),
        unless="吗|怎么|什么|是不是",
        guards=("negated", "asked", "told", "long_past"),
    ),
    Rule(
        "confined.forced_note", "confinement",
        find=("不写|不签|非要我写|逼我写|逼我签|要我写", "不让走|不放|不让我走|锁|反锁|关"),
        unless="结账|工资|押金",
        guards=("negated", "asked", "told"), within=14,
    ),
    Rule(
        "confined.forced_note_after", "confinement",
        find=("锁|关着|反锁|不让走|不放", "写欠条|写借条|签字|签离职|签自愿"),
        guards=("negated", "asked", "told"), within=12,
    ),
    Rule(
        "confined.held", "confinement",
        find=(
            (
                "扣着我人|扣我人|扣着人|人扣|扣住我|扣住人|扣下我|盯着我|轮班盯|三个人守|拿棍子守|有人守|"
                "守着门|不准离开|不许离开|不让离开|出不去|别想出|才开门|才让出|大门一锁"
            ),
        ),
        near=("我|我们|门|人",),
        unless=(
            "单子|订单|货|小区|登录|页面|账号|扣我钱|扣人|电梯|水|号|电瓶|app|高架|盯着我手机|监控盯|系统|"
            "城"
        ),
        guards=("negated", "asked", "long_past", "told"), reach=10,
    ),
    Rule(
        "confined.lured_away", "confinement",
        find=("被骗到|骗到|骗去|卖到", "外地|缅甸|黑工|黑厂|山里|境外|砖厂|传销|国外"),
        near=("出不|不让|打|守|走|关|回不",),
        guards=("told",), within=5,
    ),
    # --- domestic: at home
    Rule(
        "home.beaten", "domestic",
        find=(
            "@family",
            (
                "把我打|把我揍|把我踹|把我推|打我|打了我|又打|打得|动手|掐|揍|家暴|踹|扇|拿擀面杖打|打人|"
                "不让我出门|往死里|拿我撒气|拳打|打骂|砸东西打"
            ),
        ),
        unless="电话|微信|打工|卡上|动手做|动手能力|工资",
        guards=("negated", "told", "asked", "long_past"), within=10,
    ),
    Rule(
        "home.beaten_by", "domestic",
        find=("被|给|叫|让|挨", "@family", "打|揍|掐|家暴|踹"),
        unless="电话|打工|打车|打款",
        guards=("negated", "told", "asked", "long_past"), within=3,
    ),
    Rule(
        "home.violence", "domestic",
        find=("家暴|家庭暴力",),
        unless="告诫书|怎么起诉|起诉|法律|规定|宣传|课|是啥|什么",
        guards=("negated", "told", "asked"),
    ),
    Rule(
        "home.stalking", "domestic",
        find=("前夫|前男友|前妻|前女友", "骚扰|堵我|跟踪|打我|威胁|打|闹"),
        unless="电话费|抚养费",
        guards=("negated", "told", "asked"), within=10,
    ),
    Rule(
        "home.beaten_more", "domestic",
        find=(
            "他爹|娃他爹|孩他爹|当家的|姐夫|妹夫|我男人|家里男人|屋里人|婆家|老头子|后爹|儿媳|我儿子|公婆",
            "打|抽我|掐|揍|踹|动手|往死里|砸我|扇",
        ),
        unless="打工|打电话|打牌|打麻将|打款|打球",
        guards=("negated", "told", "asked", "long_past"), within=10,
    ),
    # --- harassment: bodies and words
    Rule(
        "harassed.touched", "harassment",
        find=(
            (
                "摸我|摸了我|摸我手|捏我|摸女|蹭手|蹭我腿|抱住我|抱着我|搂我|搂着我|强吻|亲我嘴|亲我脸|"
                "动手动脚|咸猪手|揩油|非礼|猥亵|摸大腿|摸屁股|摸胸|摸来摸去|乱摸|强行亲|强行抱|摸他|摸她|"
                "腿上蹭"
            ),
        ),
        unless="摸我底|狗|猫|孩子抱|摸我电",
        guards=("negated", "told", "asked", "long_past"),
    ),
    Rule(
        "harassed.touch", "harassment",
        find=("摸|捏|蹭|拍", "手|大腿|屁股|胸|腿"),
        near=("我|站长|主管|队长|乘客|顾客|客户|客人|经理|女",),
        unless="摸黑|手机|刹车|蹭车|拍照|拍手|膝|蹭了一下|擦破|蹭破|手续|手套|车|摔",
        guards=("negated", "told", "asked", "long_past"), within=5, reach=8,
    ),
    Rule(
        "harassed.words", "harassment",
        find=(
            (
                "骚扰微信|骚扰消息|发骚扰|调戏|光着身|性骚扰|骚扰我|骚扰信息|骚扰短信|耍流氓|流氓|黄色照片|"
                "黄色视频|黄片|裸照|下流话|下流|露下体|下体|露阴|脱裤子|穿着内裤|没穿衣服|陪他睡|陪睡|"
                "跟他睡|陪我睡|跟我睡|陪他睡一觉|潜规则|偷拍|裙底|脱光|进屋陪|光着身子|色狼|性暗示|骚扰女|"
                "摸奶|黄图|不雅"
            ),
        ),
        unless="电话|推销|贷款|广告|规定|取证|公司耍|平台耍|补觉",
        guards=("negated", "told", "asked", "long_past"),
    ),
    Rule(
        "harassed.lured", "harassment",
        find=(
            "叫我去|约我|让我去|拉我|要我去|逼我去|让我陪|要我陪|陪他",
            "酒店|宾馆|开房|进屋|进去|房间|他家过夜|喝酒陪|上床",
        ),
        unless="送|取|收件|群|面试|培训|取货",
        guards=("negated", "told", "asked", "long_past"),
    ),
    Rule(
        "harassed.body", "harassment",
        find=(
            (
                "往我身上|手搭|手往我|手伸|伸进我|往我衣服|贴我|往我腿|搭我腿|腿根|老抱我|从后面抱|抱我|搂|"
                "蹭我|往我怀|凑过来亲|解我|掀我裙|拉我手不|摸我"
            ),
        ),
        near=("客|男|乘|主管|站长|经理|班长|老板|他|醉|队长|顾客|领导",),
        unless="泼|砸|狗|猫|孩子|贴我膜|手伸不|抱我箱|手伸进餐|抱我大腿求",
        guards=("negated", "told", "asked", "long_past"), reach=16,
    ),
    Rule(
        "harassed.exposed", "harassment",
        find=("一丝不挂|不穿衣服|光着|没穿裤|露出来|掏出那个|那个来|赤身|不穿裤子|脱了裤|裸着|那玩意",),
        near=("客|男|乘|买家|收货|开门|顾客|他|给我看|恶心",),
        unless="光着脚|光着膀|骨头|膀子|光着急|电线|脚丫|骨",
        guards=("negated", "told", "asked"), reach=14,
    ),
    Rule(
        "harassed.camera", "harassment",
        find=("更衣室|女厕所|女厕|换衣服|浴室", "摄像头|偷拍|偷看|装了|镜头"),
        guards=("negated", "told", "asked"), within=10,
    ),
    Rule(
        "harassed.talk", "harassment",
        find=("不要脸的话|荤话|黄段子|黄色|约炮|包养|脱给|视频裸|看看胸|陪一晚|陪我一晚|睡一晚",),
        near=("我|说|给|让|他|客|站长|主管",),
        unless="黄色工服|黄色头盔|黄色衣|黄色外|黄色马甲|黄色箱|旅馆|睡一晚多少|驿站",
        guards=("negated", "told", "asked"),
    ),
    # --- minor: children at work
    Rule(
        "minor.working", "minor",
        find=("@child_age",),
        near=("@work",),
        unless=(
            "签字|有道理|能跑|可以|能不能|行不行|助学|托管|补课|中考|能打暑假|考试|几岁|怎么界定|入会|"
            "能送外卖吗|年了|岁的车|电动车|15号|14号|15单|14单|毕业|学历|文化|想画画|想学|报|老家接来|参保|"
            "号来的|号开始"
        ),
        guards=WISH, reach=16,
    ),
    Rule(
        "minor.cheated", "minor",
        find=("@child_age", "骗去|被骗|雇|干活|送快递|打工|送外卖|分拣"),
        unless="能不能|可以|几岁|助学",
        guards=("negated", "told", "asked"), within=8,
    ),
    Rule(
        "minor.child_labour", "minor",
        find=("用|雇|招|有|是", "童工"),
        unless="界定|规定|什么是|有没有",
        guards=("negated", "told", "asked"), within=3,
    ),
    Rule(
        "minor.labouring", "minor",
        find=(
            (
                "刚十三|刚十四|刚十五|才十三|念初二|念初一|念初三|初中没毕业就|小学没毕业|未满十六|没满16|"
                "刚13|刚14|刚15|我13|我十三|今年13岁|今年14岁|今年15岁|十三四|十四五的|上初中"
            ),
            "跟车|卸货|扫件|扣着钱|快递点|跑单|送|分|搬|干|打工|网点|站|通宵|半夜",
        ),
        unless="助学|托管|能不能|可以吗|文化|报|补课|送他|送她|行不行|暑假工几岁|接送",
        guards=WISH, within=14,
    ),
    # --- papers_withheld: papers kept back
    Rule(
        "papers.taken", "papers_withheld",
        find=("扣着我|扣了我|扣我|扣押|扣着|扣了|没收|收走|拿走|要走|压着|押着|扣下|拿了我", "@papers"),
        unless="交警|租|分|补办|复印件|上传|扣了三|扣我三|扣我工资|扣工资|钱|违章",
        guards=("negated", "asked", "told", "supposed", "progress"), within=4, reach_unless=6,
    ),
    Rule(
        "papers.kept", "papers_withheld",
        find=(
            "@papers",
            (
                "扣了|扣押|扣着|没收|不还|不给我|要不回|压着|押在|在老板手|扣在|扣下|收走|被扣|不肯还|"
                "不退给|全在老板"
            ),
        ),
        unless="交警|租|扣了12分|补办|怎么补|过期|违章|钱|扣分",
        guards=("negated", "asked", "told", "supposed", "progress"), within=10,
    ),
    Rule(
        "papers.frame", "papers_withheld",
        find=("扣|押|压|收|没收|攥|拿|锁", "@papers"),
        near=("才给|不还|不给|不退|要不回|逼|赔|不让走|不放",),
        unless="交警|租|补办|复印|上传|扣分|扣钱|工资|过期|违章|拿身份证|办",
        guards=("negated", "asked", "told", "supposed", "progress"), within=4, reach=14,
    ),
    Rule(
        "papers.locked_away", "papers_withheld",
        find=(
            "@papers|驾驶本|本子",
            "锁抽屉|锁柜|锁在|攥着|收着不|都在他手|他拿着不|在站长那|在老板那|收上去|统一保管|收了不",
        ),
        near=("站|老板|他|网点|公司|我们|车",),
        unless="交警|自己",
        guards=("negated", "asked", "told", "supposed", "progress"), within=8, reach=16,
    ),
)

"""Rules for people who want to die or may: done, at the edge, for the wages, said in passing, doubtful."""

from __future__ import annotations

from bot.domain.danger.safety_guards import DEED, WISH
from bot.domain.danger.safety_match import Rule

# fmt: off
DESPAIR: tuple[Rule, ...] = (
    # --- self_harm_done: it has happened, help must come
    Rule(
        "done.pesticide", "self_harm_done",
        find=("吃|吞|喝|服", "@pesticide"),
        unless="就喝|要喝|再不|不给|想喝|准备喝|威胁|买",
        guards=DEED,
    ),
    Rule(
        "done.pesticide_after", "self_harm_done",
        find=("@pesticide", "我吃了|吃了|喝了|喝下|吞了|灌"),
        unless="狗|猫|鸡|就喝|再不",
        guards=DEED,
    ),
    Rule(
        "done.drank_it", "self_harm_done",
        find=(
            "我爸|我妈|他|她|老婆|老公|媳妇|我弟|我哥|我姐|工友|同事|我|有人|人",
            "喝药了|喝了药|吃药自杀|喝农药|服毒",
        ),
        unless="感冒|中药|咳|医生|按时|就喝|要喝|再不|不给|发烧|退烧|好多",
        guards=DEED, within=2,
    ),
    Rule(
        "done.pills", "self_harm_done",
        find=("吃了|吞了|喝了|服了|吞下|都吞", "@lots", "@pills"),
        guards=DEED, within=4,
    ),
    Rule(
        "done.pills_after", "self_harm_done",
        find=("@pills", "全吃|吃光|都吃|吃下去|吞|喝下去|就着酒|吃了一瓶|吃了一把|吃了半瓶|全吞"),
        guards=DEED,
    ),
    Rule(
        "done.all_pills", "self_harm_done",
        find=("整盒药|整瓶药|一瓶药|一把药|所有的药|全部药", "吞|吃"),
        guards=DEED,
    ),
    Rule(
        "done.pills_swallowed", "self_harm_done",
        find=("吞了|吃了|把", "整盒药|整瓶药|一把药|一瓶药", "吃|吞|下去|了"),
        guards=DEED,
    ),
    Rule(
        "done.cut", "self_harm_done",
        find=("割腕|割了手腕|割手腕|划手腕|划了手腕|切了手腕|刀片划|割脉|割了腕|划破手腕",),
        unless="想割|要割|就割|再不",
        guards=DEED,
    ),
    Rule(
        "done.jumped", "self_harm_done",
        find=(
            "已经|有人|有个|刚|媳妇|老婆|老公|工友|同事|他|她|弟|哥|女的|男的",
            "跳下去了|跳楼了|跳河了|跳江了|跳桥了|跳海了|跳下来了",
        ),
        unless="想|要|准备|就跳|再不|不给|打算|拉住",
        guards=(*DEED, "past"), within=8,
    ),
    Rule(
        "done.gas", "self_harm_done",
        find=("开了煤气|开煤气|拧开煤气|打开煤气|把煤气开|煤气打开|我烧炭|烧炭了|在烧炭|开燃气自",),
        unless="灶|做饭|烤|烧水|烧炭工",
        guards=DEED,
    ),
    Rule(
        "done.drank", "self_harm_done",
        find=(
            "灌|喝了|喝下|吞了|吃了|往嘴里",
            "半瓶|一瓶|整瓶|一股脑|一整|一把|几十片|好几片",
            "药|除草|毒|片|农药",
        ),
        unless="感冒|止咳|藿香|啤酒|白酒|水|可乐|饮料|就喝|要喝",
        guards=DEED,
    ),
    Rule(
        "done.medicine_at_once", "self_harm_done",
        find=("药|药片", "一股脑|全吞|都吞|全灌|一口气全|一把全", "吃|吞|喝|了|灌|下"),
        guards=DEED, within=4,
    ),
    Rule(
        "done.many_pills", "self_harm_done",
        find=("吞了|吃了|吞下|吃下|灌了", "片|粒|颗|瓶|板|把", "药"),
        unless="一片|两片|感冒|退烧|止疼|按|医生|一粒|两粒|板蓝根|一颗|消炎|晕车|降压|胃药|一瓶水",
        guards=DEED,
    ),
    Rule(
        "done.cut_once", "self_harm_done",
        find=("割了|划了|割开|划开|切了", "一刀|两刀|几刀|好几刀|三刀|手腕|动脉"),
        unless="价|韭菜|平台|单|补贴|提成|工资|车|漆|奖|轮胎|座|抽成|对方|他拿|被|不小心",
        guards=DEED, within=2,
    ),
    Rule(
        "done.drank_household", "self_harm_done",
        find=("喝了|灌了|喝下", "洁厕灵|84|消毒水|清洁剂|漂白水|机油|防冻液|硫酸|碱水"),
        unless="误喝",
        guards=DEED, within=3,
    ),
    Rule(
        "done.own_wrist", "self_harm_done",
        find=("手腕|胳膊上|手臂上", "口子|划|割|血"),
        near=("自己|我弄的|不想止|故意",),
        guards=DEED, within=3, reach=12,
    ),
    Rule(
        "done.behind_a_door", "self_harm_done",
        find=("反锁|关在屋|关着门|门锁", "炭味|炭|煤气|燃气"),
        unless="火锅|烤",
        guards=DEED, within=18,
    ),
    # --- extreme_threat: to die or to kill, mostly for the wages
    Rule(
        "extreme.pay_or_die", "extreme_threat",
        find=("@pay_demand", "@die"),
        unless="跳槽|跳转|跳过|跳单|跳着|踏步",
        guards=("told",), within=20,
    ),
    Rule(
        "extreme.die_for_pay", "extreme_threat",
        find=("@jump|去死|死给你|死给他|死他门口", "给你们看|给他看|看他给不给|叫老板|叫站长"),
        guards=("told",), within=10,
    ),
    Rule(
        "extreme.height_and_pay", "extreme_threat",
        find=("@height",),
        near=("@pay_demand",),
        unless="送|取餐|顾客|客户|单子|晒|配送|爬楼|加钱",
        guards=("told", "negated"), reach=14,
    ),
    Rule(
        "extreme.die_at_their_door", "extreme_threat",
        find=(
            (
                "死在他|死在你们|死在公司|死在站|死在网点|死他门口|死你门口|吊死在|撞死在|死给他看|"
                "死给你们看|死给你看|死在门口|死在政府"
            ),
        ),
        guards=("told",),
    ),
    Rule(
        "extreme.die_together", "extreme_threat",
        find=(
            (
                "同归于尽|一起死|一块死|一块儿死|都别活|谁也别活|都别想活|别想好|谁也别想过年|不让他活|"
                "拉他垫背|垫背|陪葬|一起下地狱|抱着老板|大家都别想活"
            ),
        ),
        guards=WISH,
    ),
    Rule(
        "extreme.petrol", "extreme_threat",
        find=(
            "浇|泼|提着|提|绑|拉着|抱着|身上|倒了一身|买了一桶|买桶|带着",
            "汽油|煤气罐|炸药|液化气罐|雷管|鞭炮",
        ),
        unless="加汽油|送煤气|配送|能送吗|过年|油票",
        guards=("told", "negated"),
    ),
    Rule(
        "extreme.arson", "extreme_threat",
        find=(
            (
                "放火|一把火|点了这破|点了他家房|点了站|点了网点|点了自己|烧了他|烧了站|烧了网点|烧死他|"
                "点了公司|烧了公司|烧他家|点他房子|把站点烧|把店烧|点了这破站"
            ),
        ),
        unless="外卖|新官|烧烤",
        guards=("told", "negated", "asked"),
    ),
    Rule(
        "extreme.kill", "extreme_threat",
        find=(
            "砍死|砍了|捅了|捅死|杀了|杀死|宰了|杀|劈了|劈死|剁了|撞死|毒死|捅",
            "他|她|站长|老板|你们|那个|那狗|队长|经理|全家|你全家|这个畜生|那畜生|主管",
        ),
        unless="价|单|威胁|扬言|放话|他说|有人|说要|他要|催收|想撞|追|偷|砍了单|砍价|好评",
        guards=("told", "negated"), within=1,
    ),
    Rule(
        "extreme.kill_named", "extreme_threat",
        find=("我|老子", "杀了|砍死|捅死|宰了|撞死|杀他|砍他|捅他|杀人|砍人|捅人"),
        unless="价|单|威胁|扬言|放话|说要|有人|看见|看到|追|差点|对方|他要|开车要|想撞",
        guards=("told", "negated"), within=4,
    ),
    Rule(
        "extreme.his_life", "extreme_threat",
        find=(
            (
                "报复社会|炸了公司|炸公司|炸了站|炸平|杀了你们|血洗|屠了|要他的命|要了他的命|要他命|要你命|"
                "取他狗命|要了你的命|要他狗命"
            ),
        ),
        guards=("told", "negated"),
    ),
    Rule(
        "extreme.ready_weapon", "extreme_threat",
        find=("斧头|刀|菜刀|砍刀|斧子|匕首", "磨好|买了|买好|都带上|带上了|备好|准备好|磨快"),
        unless="代买|快递|配送|水果|顾客",
        guards=("told",), within=3,
    ),
    Rule(
        "extreme.with_weapon", "extreme_threat",
        find=(
            "买了把|带把|揣着|揣把|带上|拿把|拿着|我拿|提着|要拿|带着",
            "刀|斧|砍刀|菜刀",
            "老板|站长|他|算账|拼|公司|找",
        ),
        unless="追我|追着|砍我|打我|冲出来|有人|抵|对方|他手里|他拿|要我|捅我|门口闹|站里闹|不敢|躲",
        guards=("told",), within=9,
    ),
    Rule(
        "extreme.drink_for_pay", "extreme_threat",
        find=("喝|灌|吃", "@pesticide"),
        near=("@pay_demand|给他看|给你们看",),
        guards=("told",), within=2, reach=16,
    ),
    Rule(
        "extreme.not_coming_down", "extreme_threat",
        find=(
            "爬|站|坐|在|上|到",
            "广告牌|塔|吊车|吊臂|大臂|楼顶|楼上|桥上|上头|上面",
            "不下|来|结账|给钱|老总|看他|打钱|松手",
        ),
        near=("@pay_demand|我人在|老板|结账",),
        unless="送|取|顾客|客户|单|驿站|平台上面|app",
        guards=("told",), within=10,
    ),
    Rule(
        "extreme.down_from_here", "extreme_threat",
        find=(
            "从这上头|从上面|从楼上|从他们|从你们楼|从公司楼|从十|从二十|从这|就从",
            "下去|飞下去|下来|跳",
        ),
        near=("@pay_demand|我就|记者|盼头",),
        unless="送下来|拿下去|楼上下来取|跳转|跳槽|号|搬",
        guards=("told",), within=12, reach=18,
    ),
    Rule(
        "extreme.let_go", "extreme_threat",
        find=(
            "老板|十分钟|领导|给钱|结账|不然|要不然",
            "我就松手|我松手|我就跳|我就下去|我就往下|就往下跳",
        ),
        guards=("told",), within=14,
    ),
    Rule(
        "extreme.light_it", "extreme_threat",
        find=("不给钱|不结|不发|不给|再不|不打钱", "点火|点了|引爆|炸了|同归|开煤气|烧"),
        unless="外卖|单|餐|赞|烧脑",
        guards=("told", "negated"), within=8,
    ),
    Rule(
        "extreme.burn_it", "extreme_threat",
        find=("把", "站|网点|公司|店|家|房|仓库|车|站点", "烧了|点了|烧|炸了|烧掉|一把火"),
        unless="家当|没了|上礼拜|亲戚|车烧坏|被|电瓶|烧了我|烧烤|外卖|谁把",
        guards=("told", "negated", "asked", "past"), within=4,
    ),
    Rule(
        "extreme.fuel", "extreme_threat",
        find=("汽油|柴油|油桶|汽油桶|打火机|煤气罐", "要点|点了|点火|倒身上|浇身上|在手里|泼|浇|坐在|点着"),
        unless="寄|能不能|加油站|代买|油票",
        guards=("told", "negated"), within=12,
    ),
    Rule(
        "extreme.fuel_on_me", "extreme_threat",
        find=("油", "倒身上|浇身上|泼身上|倒了一身|浇一身|浇了自己"),
        unless="热油|油锅|烫",
        guards=("told", "negated"),
    ),
    Rule(
        "extreme.take_along", "extreme_threat",
        find=(
            (
                "陪我上路|一家老小陪|一齐死|一起上路|一起走黄泉|拿命还|拿命来|偿命|血债|同他死|他进土里|"
                "陪我一起死|带走几个|拉几个垫|带着他一起|一命换一命|死也要拉|死之前先|临死"
            ),
        ),
        guards=("told", "negated"),
    ),
    Rule(
        "extreme.frame_life", "extreme_threat",
        find=("拿命跟|拿命换|跟他换命|豁出命|一命抵一命|这条命跟|命跟他|命不要了|拿命拼|命都不要",),
        unless="拿命换钱跑|拿命换来的|拿命在跑|拿命送|挣钱",
        guards=("told", "negated"),
    ),
    Rule(
        "extreme.climbed", "extreme_threat",
        find=(
            "爬|上了|站上|登上|坐上|坐在|站在|人在|上到",
            "塔吊|信号塔|吊车|吊臂|大臂|高压塔|广告牌|楼顶|天台|脚手架|烟囱|桥架",
        ),
        near=("记者|结账|老板|钱|不下|来|松手|看他|领导|工资|叫",),
        unless="送|取餐|顾客|客户|晒|驿站|等单|上班|干活|检修",
        guards=("told",), within=4, reach=16,
    ),
    Rule(
        "extreme.jump_off", "extreme_threat",
        find=("从", "楼|桥|塔|这|上面|顶", "蹦下|跳下|飞下|栽下|下去"),
        near=("@pay_demand|老板|站长|钱|账",),
        unless="送|拿|搬|取|货",
        guards=("told",), within=7, reach=22,
    ),
    Rule(
        "extreme.lying_in_wait", "extreme_threat",
        find=("揣|带了|带着|藏|别着", "刀|家伙|斧|棍|锤|砖"),
        near=("蹲|楼下等|等他|等着|门口|单元|恨|他家",),
        unless="对方|有人|追我|他们|堵我|躲",
        guards=("told",), within=3,
    ),
    Rule(
        "extreme.his_blood", "extreme_threat",
        find=(
            (
                "放他的血|放你的血|放他血|放你血|断手断脚|取他性命|让他偿|要他一家|他全家不得|灭他|"
                "不让他活过|活不过今"
            ),
        ),
        unless="威胁|说要放我",
        guards=("told", "negated"),
    ),
    # --- self_harm_acute: a wish to die said plainly, a place, a means, a plan
    Rule(
        "acute.no_wish_to_live", "self_harm_acute",
        find=(
            (
                "没必要活|不值得活|不想再继续活|不愿意活|不想继续活|没有活下去|不想活|不要活了|不活了|"
                "活够了|活腻|不想再活|不愿活|没有活下去的|没活下去的|不想在这世上|不想在世上|"
                "不想待在这个世界|活够够"
            ),
        ),
        unless=(
            "得不想活|得我不想活|得人不想活|得都不想活|成这样真不想|一单|单价|配送费|罚得|扣得|朋友说|"
            "工友说|老说|她说活腻|说他活腻|热得|累得"
        ),
        guards=WISH, reach_unless=8,
    ),
    Rule(
        "acute.want_to_die", "self_harm_acute",
        find=(
            (
                "想死|只能去死|只有死|死路一条|还不如死|去死好了|去死了|死了才好|死了最好|没必要活|"
                "没理由活|活下去的理由|不值得活|不配活着|永远消失|彻底消失|从世界上消失|我想死|真想死|"
                "真的想死|好想死|就想死|只想死|很想死|想去死|我去死|就去死|今晚去死|让我去死|让我死|"
                "一心想死|我要死|寻死|怎么死了|怎么去死|我想去死|想死了算|求死|想好怎么死|死了就不用|"
                "不如死掉|想死谁|去寻死|找死的心"
            ),
        ),
        unless="想死的心|死了机|想死的办|得我想死|笑|热得|累得|了又|迟到|想死你|想死我|困得",
        guards=WISH,
    ),
    Rule(
        "acute.suicide", "self_harm_acute",
        find=(
            (
                "自杀|自尽|轻生|上吊|自缢|了断|自我了断|了结自己|了结生命|了结了|结束生命|结束自己|"
                "结束这条命|一了百了|自行了断|了此残生|结果自己|终结自己"
            ),
        ),
        unless="想法|念头|保险|意外险|赔|倾向|注销|账号|卸载|辞职|离职|退群|保单|以前|条款|不干一了|合同",
        guards=WISH,
    ),
    Rule(
        "acute.jump", "self_harm_acute",
        find=("跳楼|跳河|跳江|跳桥|跳海|跳下去|往下跳|跳下来|卧轨|撞火车|跳塔|从桥上跳|从楼上跳|跳崖",),
        unless=(
            "得我想跳楼|得想跳楼|我想跳楼了罚|罚得|降得|电影|游泳|水池|跳下来取|狗跳|货跳|单跳|猫|从车上跳"
        ),
        guards=("negated", "told", "other_past"),
    ),
    Rule(
        "acute.other_jumps", "self_harm_acute",
        find=("要跳|想跳|准备跳|拉不住|不肯下来|劝不住", "楼|河|江|桥|海|窗|了|下去|塔"),
        unless="槽|舞|绳|转|单|得我想|得想",
        guards=("negated", "told", "long_past"), within=2,
    ),
    Rule(
        "acute.other_on_height", "self_harm_acute",
        find=(
            "@height|阳台外|窗台上|栏杆外|窗户外",
            "要跳|想跳|准备跳|跳|拉不住|拉不住他|外头我们拉|劝|喊不下来|不下来",
        ),
        unless="送|取餐|顾客|客户|信号|跳闸",
        guards=WISH, within=10,
    ),
    Rule(
        "acute.on_the_roof", "self_harm_acute",
        find=(
            "我站在|我在|我现在在|现在在|上了|上|爬上|爬到|坐在|坐|站在|站|到了|去了|已经在|一个人在",
            "楼顶|天台|顶楼|屋顶|塔吊|信号塔|楼沿|桥栏杆|栏杆外|窗台|阳台外|窗户外|窗外|二十楼楼顶",
        ),
        unless="送|取餐|顾客|客户|单|晒|花园|餐厅|等单|维修|信号|收|修|拿|热|晾|看|小孩|娃|孩子|充电",
        guards=("negated", "told", "long_past"), within=7,
    ),
    Rule(
        "acute.at_the_edge", "self_harm_acute",
        find=(
            "桥上|桥边|江边|河边|楼边|悬崖|轨道|水库边|海边|桥中间|铁轨|栏杆外面",
            "跳|解脱|下去就|不想|一脚油门|松手|完了|冲下去|想走|再见|没人|准备|开下去|一步|就结束",
        ),
        unless="单|等|送|驿站|跳绳|堵|接单|路不想|跳舞",
        guards=WISH, within=14,
    ),
    Rule(
        "acute.one_push", "self_harm_acute",
        find=("一脚油门|松手就完|松手|迈出去就|往前一步就", "江|河|海|桥|墙|完|解脱|没了|的事|结束"),
        unless="超车",
        guards=WISH, within=8,
    ),
    Rule(
        "acute.means_ready", "self_harm_acute",
        find=("绳子|绳|药|农药|炭|刀片|安眠药|百草枯|安定|老鼠药", "买好|都买|准备好|备好|攒够|攒了|买了"),
        near=("结束|死|吊|走|够了|今晚|解脱|一了|不活|再见|自杀",),
        unless="烤|老人|孩子|我妈|止血",
        guards=WISH, within=3,
    ),
    Rule(
        "acute.means_bought", "self_harm_acute",
        find=(
            (
                "买好炭|买好农药|买了农药|买了安眠药|攒了安眠药|买好安眠药|买好绳|买了百草枯|买百草枯|"
                "买好药了|买炭烧"
            ),
        ),
        unless="打|田|地里|果树|代买|顾客|烤",
        guards=WISH,
    ),
    Rule(
        "acute.means_saved", "self_harm_acute",
        find=("攒|囤|存|买|藏", "安眠药|农药|安定|百草枯|敌敌畏"),
        unless="代买|顾客|打药|地里|果树|能不能|可以|医生开",
        guards=WISH, within=4,
    ),
    Rule(
        "acute.goodbye_no_answer", "self_harm_acute",
        find=("再见|永别|别找|对不起大家|遗|最后", "不接|打不通|关机|联系不上|找不到人"),
        unless="站长|老板|公司|客服|客户|顾客|商家|跑路",
        guards=WISH, within=16,
    ),
    Rule(
        "acute.letter", "self_harm_acute",
        find=("遗书|绝笔|绝命书|遗言",),
        unless="怎么写|格式|公证|书店",
        guards=("negated", "told", "asked"),
    ),
    Rule(
        "acute.letter_farewell", "self_harm_acute",
        find=("留了封信|写了封信|留了一封信|写好信", "走|不回来|对不起|别找"),
        guards=WISH, within=14,
    ),
    Rule(
        "acute.world", "self_harm_acute",
        find=(
            (
                "离开这个世界|离开人世|离开人间|不在这世上|另一个世界|来世再见|来世|告别这个世界|告别世界|"
                "离开世界|来生再"
            ),
        ),
        unless="说书|游戏|保险",
        guards=WISH,
    ),
    Rule(
        "acute.gone_tonight", "self_harm_acute",
        find=(
            "今晚我就|今晚就|今天就|打算今天|过了今晚|今夜就|明天我就",
            "没了|结束|不在了|消失|解脱|去死|走了|走|死",
        ),
        near=("遗书|不用找|别找|活|死|解脱|再见|结束|对不起|药|绳|念头|孩子|妈|没了",),
        unless="辞职|单|收工|离职|回家|老家|活动|下班|公司|结账|走流程|宿舍",
        guards=WISH, within=4,
    ),
    Rule(
        "acute.under_a_truck", "self_harm_acute",
        find=("让货车|让大车|让车|让大货车|被货车|往货车", "碾过去|撞死|压过去|碾死|撞过来|撞了算|底下钻"),
        near=("想|算了|一了|真想|不如|干脆",),
        guards=WISH, within=5, reach=8,
    ),
    Rule(
        "acute.no_life_left", "self_harm_acute",
        find=("没得活头|没有活头|没活头|没得活路", "跳|死|去|喝"),
        guards=WISH, within=10,
    ),
    Rule(
        "acute.two_words", "self_harm_acute",
        find=("想死|寻死|自杀|轻生|想死了|死了好",),
        unless="死的心|想法|念头|保险|赔|险|得想|得我想",
        guards=WISH, longest=14,
    ),
    Rule(
        "acute.plain_intent", "self_harm_acute",
        find=(
            "想|就想|真想|打算|准备|要|决定|干脆|一心",
            "死掉|结束这一切|结束一切|了断|一走了之去|安静地死|安安静静地死|没了|死去|死在外面|去死|结束掉",
        ),
        near=("我|就|真|找个|安静|一切|活|今晚|这辈子",),
        unless=(
            "手机|钱没|单没|没了工作|得想|笑|电没|工资|热|没了吗|余额|号没|权益|合同|要没了|活动|订单|名额|"
            "客户"
        ),
        guards=WISH, within=10,
    ),
    Rule(
        "acute.ways", "self_harm_acute",
        find=(
            (
                "死法|死透|无痛死|不疼地走|不疼的死|死得痛快|死得快|怎么死|怎样死|死得没痛苦|怎么能死|"
                "安乐死|吃多少能死|多高能死|下去能死|怎么自杀|自杀方法|怎么走才不|不疼地"
            ),
        ),
        unless="笑|单怎么死|怎么死机|怎么死的手机|车怎么死|电池",
        guards=WISH,
    ),
    Rule(
        "acute.until_tonight", "self_harm_acute",
        find=(
            (
                "到今晚为止|明天的太阳|看见明天|见到明天|明早联系不上|联系不上我|找不到我了|去水库找|"
                "来给我收尸|收尸|替我收|等着收尸"
            ),
            "去|就|不|为止|看|找|太阳|吧|我",
        ),
        near=("我|不|这辈子",),
        unless="扬言|他说|让我|电话停机|威胁|放话|送餐|顾客",
        guards=("told",), within=12,
    ),
    Rule(
        "acute.last_night", "self_harm_acute",
        find=(
            (
                "今晚为止|今晚结束|今晚就结束|不打算看见明天|不想看见明天|不想再看见明天|没打算活|不打算活|"
                "活够本|就这样睡过去"
            ),
        ),
        guards=("told",),
    ),
    Rule(
        "acute.on_the_ledge", "self_harm_acute",
        find=(
            "坐在|站在|骑在|翻过|跨过|趴在|翻到|站到|坐到",
            "阳台外|窗台|窗沿|栏杆|护栏|楼边|阳台边|桥栏|楼沿|栏外",
            "腿|悬|外|下|上|我|跳",
        ),
        unless="送|维修|娃|孩子|小孩|单|拍照|晒",
        guards=WISH, within=8,
    ),
    Rule(
        "acute.dangling", "self_harm_acute",
        find=("腿悬空|两条腿悬|腿在外面|半个身子在外|身子探出|脚悬空|双脚悬",),
        unless="娃|孩子|电梯",
        guards=WISH,
    ),
    Rule(
        "acute.high_window", "self_harm_acute",
        find=("窗户|窗|阳台", "层|楼", "凉快|风|下去|你们看着办|安静|解脱|跳"),
        unless="送|空调|房租|驿站|租房",
        guards=WISH, within=8,
    ),
    Rule(
        "acute.wind_up_here", "self_harm_acute",
        find=("楼", "风很大|风好大"),
        near=("看着办|你们|我在|再见|跳|下去|站",),
        unless="送|骑|单",
        guards=WISH, within=3, reach=12,
    ),
    Rule(
        "acute.looked_down", "self_harm_acute",
        find=(
            (
                "大桥上往下|桥上往下|楼上往下|站在大桥上|站在桥上往|往下看|看着楼下|看着江水|看着河|看着水|"
                "翻过去|跨过去|一步的事|就一步|迈一步|水好深|差点就下去|差点跳|差点下去"
            ),
            "看|下|很久|就|清静|解脱|一步|了|的事|半天|想",
        ),
        near=("阳台|护栏|桥|江|河|楼|窗|水|我|想",),
        unless="楼梯|栏杆取|马路",
        guards=("told",), within=10, reach=16,
    ),
    Rule(
        "acute.frame_end", "self_harm_acute",
        find=(
            "想|打算|准备|要|决定|今天|今晚|恨不得|只想|好想|真想",
            (
                "做个了结|了结|了断|一了百了|从这个世界|从世界上|结束生命|喝药走|喝药死|吃药走|上路|去阎王|"
                "自我了|消失在这世|跳"
            ),
        ),
        near=("我|活|死|药|今|世界|都|没|孩子|妈|桥|楼|江|不",),
        unless=(
            "槽|舞|绳|转|单|跳过|账|案|纠纷|事了结|号|合同|步|得我想|得想|跳蚤|操|级|跑单上路|舞蹈|房|"
            "早点了结|价|罚|广场"
        ),
        guards=WISH, within=5, reach=10,
    ),
    Rule(
        "acute.no_reason", "self_harm_acute",
        find=(
            "没有理由|没理由|没有勇气|没勇气|没有力气|没动力|没有动力|没什么理由",
            "活下去|再活|活着|继续活|活",
        ),
        unless="活动|活跃|干活|活儿|生活费",
        guards=("told",), within=4,
    ),
    Rule(
        "acute.not_going_back", "self_harm_acute",
        find=(
            "桥|江边|河边|海边|楼顶|天台|山顶|悬崖|水库|崖边|塔上|高楼",
            "不打算回|不想回去|不回去了|别劝|别拦|别找|告别|就此|永别|不下来|停下来跳|往下|想跳",
        ),
        unless="送到|顾客|客户|取餐|外卖|单|驿站|站点|老家|宿舍",
        guards=("told",), within=10,
    ),
    Rule(
        "acute.edge_place", "self_harm_acute",
        find=(
            "站|坐|在|爬|到",
            "天台边|楼顶边|楼边上|桥边上|崖边|窗台边|窗沿|边边上|栏杆外|栏杆上",
            "别|我|了|上|想|跳|劝",
        ),
        unless="送|单|等|拍|晒|取",
        guards=WISH,
    ),
    Rule(
        "acute.searching_means", "self_harm_acute",
        find=(
            "安眠药|农药|药|跳楼|割腕|一氧化碳|烧炭|几楼|多高",
            "多少片会|多少会死|几片会死|会死吗|能死吗|会死|多少才|多少能|死得快|疼不疼|疼吗",
        ),
        unless="老鼠|蟑螂|狗|猫|会死机|植物|虫|鱼",
        guards=("told",), within=8,
    ),
    Rule(
        "acute.never_wake", "self_harm_acute",
        find=("不想再醒|不想醒|不要再醒|别再醒|醒不过来就好", "药|今晚|就在手边|遗|再见|对不起|过来"),
        unless="闹钟",
        guards=WISH, within=12,
    ),
    Rule(
        "acute.drive_over", "self_harm_acute",
        find=(
            "开车|骑车|车|想|一头",
            "冲下山|冲下桥|冲进江|冲进河|冲下崖|冲下山崖|撞死自己|开下去|冲出护栏|开进河|开进江|开下桥",
        ),
        unless="差点|失控|刹车|有人|他",
        guards=WISH,
    ),
    Rule(
        "acute.long_at_the_water", "self_harm_acute",
        find=(
            "桥上|江边|河边|水库边|水库|湖边|海边|桥边",
            "好久|很久|坐到天亮|半宿|水好深|不想走|不回去|谁也别告诉|就在这坐|每天多坐|停",
        ),
        near=("我|想|水|钥匙|卡|活|拖累|下去|坐|谁",),
        unless="等单|堵|钓鱼|送|停满|停电|等客|找车位|驿站",
        guards=WISH, within=8, reach=16,
    ),
    Rule(
        "acute.car_at_the_water", "self_harm_acute",
        find=("车停|把车停|车开到|开车到|车开进", "水库|江边|河边|海边|桥边|桥上|崖"),
        near=("坐|钥匙|卡|别告诉|拖累|活|赔|债|走|念|没人|银行卡",),
        unless="罚单|贴条|停车费|充电",
        guards=WISH, within=4, reach=40,
    ),
    Rule(
        "acute.train", "self_harm_acute",
        find=(
            "火车|大货车|高铁|地铁|车轮|大车|泥头车|车流|卡车",
            "带我走|把我带走|底下钻|轮子底下|迎上去|撞过来|碾过|钻进|一头|下钻|结束|撞死我算",
        ),
        near=("想|就|让|算|骑着",),
        unless="站台|买票|差点",
        guards=("told",), reach=14,
    ),
    Rule(
        "acute.take_me", "self_harm_acute",
        find=("让", "火车|货车|地铁|车|江水|老天|阎王", "带走|收了我|把我带|碾|撞死我|收走"),
        near=("我|想",),
        unless="交警|拖车|收走车",
        guards=("told",), within=7,
    ),
    Rule(
        "acute.going_to_jump", "self_harm_acute",
        find=("说要|说|要|想", "去跳|跳水库|跳河|跳江|跳楼|跳桥|寻死|去死|自杀"),
        unless="得我想|得想|舞|绳|广场|槽|保险|操",
        guards=("told", "negated"), within=2,
    ),
    Rule(
        "acute.ready_means", "self_harm_acute",
        find=(
            "药|刀片|绳子|农药|安眠药|炭|遗物|后事|刀",
            "备好了|准备好了|在手里|握着|都弄好了|安排好了|交代好了|都交代|买好了",
        ),
        near=("我|就|安眠|农药|今晚|走|死|一瓶|都|刀片",),
        unless="药箱|驿站|感冒|砍|站长|老板|顾客|老人|后事怎么|孩子|代买|配送|切|送|消暑|找他",
        guards=WISH, within=5, reach=8,
    ),
    Rule(
        "acute.letter_left", "self_harm_acute",
        find=(
            "写了封信|留了封信|写了信|一封信|留了话|写好了信|留下字条|留了纸条",
            "枕头|家里人|看到就|明白|桌上|走|对不起|妈|孩子",
        ),
        guards=("told",), within=14,
    ),
    # --- self_harm: no plan is said, but life is
    Rule(
        "risk.living", "self_harm",
        find=(
            "活着|活到|活起|做人|人活",
            (
                "没意思|没劲|累|太苦|苦|干嘛|干啥|没意义|意义|意思|受罪|辛苦|煎熬|没啥|没盼头|为了啥|做啥|"
                "有啥|没用"
            ),
        ),
        unless="做人要|哈哈|工作意义",
        guards=WISH, within=7,
    ),
    Rule(
        "risk.living_why", "self_harm",
        find=("不知道活|活着干|活着图|为什么活|为啥活|觉得活着|活一天算一天|苟活|活成这样",),
        guards=WISH,
    ),
    Rule(
        "risk.cannot_go_on", "self_harm",
        find=("撑不下去|坚持不下去了|我撑到头|不想再撑|不想撑|撑够了|熬到头|撑不动",),
        unless="公司|网点|店|站点撑|手机|电|课|跑单|减肥|比赛",
        guards=WISH,
    ),
    Rule(
        "risk.debt", "self_harm",
        find=("@debt",),
        near=("@hopeless",),
        guards=WISH, reach=24,
    ),
    Rule(
        "risk.debt_and_worn", "self_harm",
        find=(
            "熬不下去|撑不住|扛不住|熬不住|顶不住",
            "债|孩子还小|网贷|还不完|还不清|拖累|没意思|没希望|绝望",
        ),
        guards=WISH, within=20,
    ),
    Rule(
        "risk.hopeless", "self_harm",
        find=(
            (
                "没人需要我|没有人需要|没有人在乎|人生没有意义|人生没意义|我是个废物|我好绝望|"
                "没有存在的意义|没有任何意义|活着太痛苦|活得太痛苦|活得好痛苦|活得太累|活得好累|没活路|"
                "没有活路|看不到希望|没有希望了|这辈子完了|这辈子到头|这辈子就到|没盼头|没有盼头|绝望|"
                "走投无路|没什么可留恋|没啥留恋|没有留恋|无牵无挂|没牵挂|没有牵挂|万念俱灰|什么都没了|"
                "人间不值得|没路可走|生无可恋|看不到头|看不见希望"
            ),
        ),
        unless="平台让|让人绝望|堵车|排队|单|加载|哈哈|车流",
        guards=WISH,
    ),
    Rule(
        "risk.after_me", "self_harm",
        find=(
            (
                "我走了以后|我走以后|等我走了|我不在了|我没了|我死了|要是我死|如果我死|我要是不在|"
                "万一我不在|我死后|我走之后|如果我不在|要是我不在"
            ),
            (
                "给我妈|给我爸|孩子|我妈|我爸|女儿|儿子|归|保险|照顾|对不起|替我|帮我|钱给|留给|爸妈|父母|"
                "老婆|工会会管|账户|赔"
            ),
        ),
        unless="我不在了站|离职",
        guards=("told",), within=14,
    ),
    Rule(
        "risk.hand_over", "self_harm",
        find=("我用不着了|我用不上了|以后他用|都给我弟|给我弟|给我妹", "账号|密码|他用|用不着|我用"),
        guards=WISH, within=14,
    ),
    Rule(
        "risk.hand_over_account", "self_harm",
        find=("用不着了|用不上了|都留给|留给我",),
        near=("账号|密码|给我弟|我妈|存款|以后|女儿",),
        unless="不干|换站|旧手机|装备|离职",
        guards=WISH, reach=16,
    ),
    Rule(
        "risk.farewell", "self_harm",
        find=("永别|来生|下辈子|不会再打扰|不再打扰|后会无期|保重我走",),
        unless="罚款|还不完|哈哈|再也不送|投胎做|平台",
        guards=WISH,
    ),
    Rule(
        "risk.burden", "self_harm",
        find=(
            (
                "累赘|拖累|我是多余|我就是多余|是个多余|没有我|没了我|没我|我走了对|对谁都好|没人在乎|"
                "没人需要我|我没用|废物一个|不值钱"
            ),
        ),
        near=("更好|轻松|死|活|走了|他们|大家|走|好|命|家里|孩子",),
        unless=(
            "旧车|二手|没我电话|没我名字|车不值|没我们|没我的|没有我的|没有我们|没有我要|没我事|没我啥事"
        ),
        guards=WISH, reach=12,
    ),
    Rule(
        "risk.no_waking", "self_harm",
        find=("睡|醒", "不醒|别醒|别再醒|不再醒|不要醒|不想醒|过去算了|再也不|别叫我|就别|过去再|不过来"),
        unless="闹钟|叫不|迟到|喊|他|她|嘴",
        guards=WISH, within=9,
    ),
    Rule(
        "risk.thinking_of_death", "self_harm",
        find=(
            (
                "不如消失|活着是负担|是负担|永远睡|一直睡下去|睡过去|想到死|想着死|想过死|死也许|"
                "死了是不是|不如死|生不如死|死了算|死掉算|叫我去死|死的念头|自杀的想法|自杀的念头|"
                "轻生的念头|自杀念头|自杀倾向|轻生念头|寻短见|死了干净|死了清净|死了才|想消失|好想消失|"
                "从来没存在|不想醒来|种解脱|一死了之|死了一了|死了就|总想死|老想死|有时想死|死就死|"
                "死了拉倒|想过自杀|想过轻生|想过跳"
            ),
        ),
        unless="经济负担|负担轻|负担重|社保|笑|热|手机|电池|车死|合同",
        guards=WISH,
    ),
    Rule(
        "risk.release", "self_harm",
        find=("解脱",),
        near=("想|只|就|求|怎么",),
        unless="终于|离职|哈哈|换了",
        guards=WISH, reach=6,
    ),
    Rule(
        "risk.hurting_self", "self_harm",
        find=("划自己|烫自己|割自己|伤害自己|自残|打自己巴掌|拿头撞墙|扎自己|用刀划自己|划胳膊|割胳膊",),
        unless="不小心|不慎",
        guards=WISH,
    ),
    Rule(
        "risk.hurting_self_with", "self_harm",
        find=("刀|小刀|烟头|刀片|针", "划|烫|割|扎", "自己|胳膊|手臂"),
        unless="不小心|不慎|拿我",
        guards=WISH, within=4,
    ),
    Rule(
        "risk.into_traffic", "self_harm",
        find=(
            (
                "冲出去|冲进车流|车流里|往车流|一头栽|栽下去|迈出去|闭眼|撞上去|开进江|开进河|冲下去|"
                "冲过护栏|冲下桥|钻进车底|钻车底"
            ),
            "算了|死|了|钻|解脱|完事|就好",
        ),
        near=("想|真想|老想|就想|忍不住",),
        unless="抢单|追|闭眼接",
        guards=WISH, within=8, reach=12,
    ),
    Rule(
        "risk.into_traffic_thought", "self_harm",
        find=(
            "老想着|老想|总想|真想|就想|想着",
            "车流|冲出去|一头栽|栽下去|迈出去|撞上去|冲下去|往下跳|开进江|开进河|撞墙|跳下去",
        ),
        unless="撞墙上的",
        guards=WISH, within=12,
    ),
    Rule(
        "risk.stood_there", "self_harm",
        find=(
            "桥上|江边|楼顶|天台|河边|阳台|楼边|水边",
            "站了|坐了|待了|徘徊|走来走去|转了",
            "半天|一夜|半夜|一晚|好久|一宿|整夜|很久|一整晚|几个小时",
        ),
        unless="等单|堵|没单|等人|送|等客|红灯",
        guards=WISH, within=5,
    ),
    Rule(
        "risk.cannot_get_over", "self_harm",
        find=("想不开|寻短见|做傻事|干傻事|想不通要",),
        unless="才来|才干|不是",
        guards=WISH,
    ),
    Rule(
        "risk.cannot_live_debt", "self_harm",
        find=("活不下去|没法活",),
        near=("@debt|老婆|孩子|没有活路|绝望|没人|病",),
        unless="@gripe",
        guards=WISH, reach=16,
    ),
    Rule(
        "risk.friend", "self_harm",
        find=("活腻|活着没劲|不想活|想死|自杀|轻生",),
        near=("朋友|工友|同事|兄弟|老乡|老公|老婆|弟|哥|姐|室友", "劝|怕|怎么办|担心|咋"),
        guards=("told",),
    ),
    Rule(
        "risk.end_of_everything", "self_harm",
        find=(
            (
                "就这么没了|没了算了|不如没了|早该死|该死的人是我|该走了|喘着气有啥|活的力气|继续活|活着图|"
                "活得没|活够|不配活|不该活|不想继续活|没脸活|活在世上|活在这个世上|活不落去|不想起来也不想"
            ),
        ),
        unless="店铺|平台该死|该死的|该走了跑单|该走了下班|来单",
        guards=WISH,
    ),
    Rule(
        "risk.should_go", "self_harm",
        find=("该走了|该上路了|可以走了|我要走了|真走了",),
        near=("送人|退了|交代|别找|对不起|牵挂|再见了|房|猫|孩子|替我|最后",),
        unless="来单|跑单|下班|站点|退押|离职|换站|退租想",
        guards=WISH, reach=18,
    ),
    Rule(
        "risk.dont_look", "self_harm",
        find=("别来找|不用找我|别找我|以后不用找|不要找我|别打听我|别惦记",),
        near=("我|了|走|再见|以后",),
        unless="客服|推销|差评|单|站长别找|麻烦|借钱|换|退款|加班|中介|保险的|电话",
        guards=WISH,
    ),
    Rule(
        "risk.last_time", "self_harm",
        find=(
            "最后一次跑|最后一单了|最后一次给你|最后一次说话|最后一次发|最后一次跑单",
            "谢谢|再见|永别|对不起|走|牵挂",
        ),
        unless="离职|换|到账|工资|辞职|送完",
        guards=WISH, within=12,
    ),
    Rule(
        "risk.last_word", "self_harm",
        find=(
            "替我跟|帮我跟|跟我妈说|跟她说|跟我老婆|帮我告诉|替我告诉|跟孩子说|替我照顾|帮我照顾|照顾好",
            "说声对不起|对不起|照顾|我爱|别怪|别等|我妈|孩子|老婆|爸",
        ),
        unless="站长|客户|请假|老师|平台|顾客|餐|客服|商家|经理",
        guards=("told",), within=12,
    ),
    Rule(
        "risk.entrust", "self_harm",
        find=(
            "拜托你们|拜托你|托付给|交给你们了|以后拜托|就拜托|以后就靠你",
            "女儿|儿子|孩子|我妈|爸|娃|了",
        ),
        near=("女儿|儿子|孩子|我妈|我爸|娃",),
        unless="托管|上学|接送|报名|学费|助学|安排|补助",
        guards=WISH, within=8, reach=8,
    ),
    Rule(
        "risk.entrust_child", "self_harm",
        find=("女儿|儿子|孩子|我妈|我爸|娃", "以后拜托|以后就拜托|拜托你们|托付|交给你们了|靠你们了"),
        unless="托管|上学|助学|学费|报名|申请|补助|接送",
        guards=WISH,
    ),
    Rule(
        "risk.care_for", "self_harm",
        find=(
            "照顾他|照顾我|照顾好我|照看我|照看他|替我养|帮我养|养大",
            "娃|孩子|爸|妈|老婆|父母|儿子|女儿|他们",
        ),
        near=("要走|走了|死|再见|别|谢谢|最后|拜托|对不起|以后|语音|不在",),
        unless="请假|上班|护理|陪护|住院|托管|没人照顾|保姆",
        guards=WISH, within=3, reach=14,
    ),
    Rule(
        "risk.better_dead", "self_harm",
        find=(
            "死了比活着|死了比|死比活|死了更|活着不如|活着比死|活着还不如|死了舒服|死了轻松|死了就轻松",
            "活着|舒服|好|轻松|死|难受|强|了",
        ),
        unless="笑",
        guards=WISH, within=5,
    ),
    Rule(
        "risk.sees_no_way", "self_harm",
        find=(
            (
                "看不到出路|没有出路|没出路|看不到光|看不到未来|没有未来|看不到尽头|没有明天|没路走|"
                "全家的包袱|是包袱|是个包袱|是负担|拖油瓶|没有人懂我|没人懂我|活成笑话|一了百了"
            ),
        ),
        near=("欠|债|活|撑|催|醒|家|累|死|孤|我|不下去",),
        unless="行业|平台|职业|外卖没|工作没|这行|公司|送外卖没|送外卖|跑单没|经济负担|房贷|包袱重",
        guards=WISH, reach=14,
    ),
    Rule(
        "risk.insured_death", "self_harm",
        find=(
            (
                "我要是没了|我没了|我死了|我出事|我不在|我走了|要是我没|我若没|我人没了|我要是死|我要死了|"
                "我如果死|人死了"
            ),
            "保险|保单|受益|赔给|钱归|她能拿到|能赔|轻松|网贷|债|不用还|还用还|解脱|好过",
        ),
        unless="工亡|工伤认定|送单时",
        guards=("told",), within=14,
    ),
    Rule(
        "risk.beneficiary", "self_harm",
        find=("受益人|保单|保险", "我出事|我死|我没了|我走了|我不在|我要是"),
        near=("妈|娃|孩子|老婆|她|拿",),
        unless="工伤|送单|报案",
        guards=("told",), within=12, reach=12,
    ),
    Rule(
        "risk.giving_away", "self_harm",
        find=("都转给|都给了|分给大家|送人了|都送人|都留在|留给|卡都|都分了|都处理了|退了",),
        near=("牵挂|见不着|该走|走了|没什么|再见|最后|对不起|车里|江边|以后见不",),
        unless="退货|退款|押金|工作服|装备",
        guards=WISH, reach=14,
    ),
    Rule(
        "risk.world_without_me", "self_harm",
        find=(
            (
                "少我一个|少了我|没有我也|不需要我|多我一个|我消失|没人知道我|没人会想我|我死活|没人在意我|"
                "我走了他们"
            ),
        ),
        near=("世界|人|他们|家|没|地球|也",),
        unless="站|队伍|人手|工资|奖金|少了我|平台|单",
        guards=WISH, reach=8,
    ),
    Rule(
        "risk.death_of_me", "self_harm",
        find=("我死|我去死|让我死|我要是死", "轻松|省心|清净|好过|干净|算|就好|解脱|没人"),
        unless="死磕|死等|死活|笑|热",
        guards=("told", "negated"), within=9,
    ),
    Rule(
        "risk.not_drag", "self_harm",
        find=("不想拖累|怕拖累|不愿拖累|不想连累|才不连累|不连累人|拖累了|拖累家|拖累孩子|拖累老婆",),
        unless="绩效|进度|同事|站里|队|单量|大家跑",
        guards=("told",),
    ),
    Rule(
        "risk.no_eating", "self_harm",
        find=("三天没吃|几天没吃|不吃不喝|不想起来|不想起床|躺在出租屋|把自己关",),
        near=("不想|没意思|死|走了|明天|活|绝望|没劲|跑了",),
        unless="胃口|体检|早班|孩子|娃|小孩|请假",
        guards=("told",), reach=18,
    ),
    Rule(
        "risk.let_it_hit", "self_harm",
        find=(
            "碰上哪辆算|撞上哪辆|撞死算|骑快点撞|被撞死|撞死拉倒|被车撞死|摔死算|出个车祸",
            "算|就好|拉倒|也好|了事|哪辆|了|死",
        ),
        unless="差点|有人|赔|刚",
        guards=("told",),
    ),
    Rule(
        "risk.thinking_ways", "self_harm",
        find=("查怎么|琢磨怎么|想着怎么|研究怎么|搜怎么|琢磨", "走|死|不疼|离开|自杀|了断"),
        unless="走流程|走法律|走仲裁|入会|走保险|走路|走线|路线",
        guards=("told",), within=8,
    ),
    Rule(
        "risk.beyond_the_rail", "self_harm",
        find=("护栏|栏杆|阳台|窗户|楼顶|桥", "翻过去|跨过去|跳过去|一步|迈", "清静|解脱|就|完|好|想"),
        near=("想|心|看着|就",),
        unless="取餐|近路|马路|送|车翻",
        guards=WISH, within=10,
    ),
    # --- check: said in anger mostly, asked about gently
    Rule(
        "check.heart_to_die", "check",
        find=("想死的心|死的心都|死的心",),
        unless="哈哈|不是真想",
        guards=("told",),
    ),
    Rule(
        "check.cannot_live", "check",
        find=(
            (
                "活不了|没法过活|怎么活得下去|活不下去|活不成|没法活|不让人活|让人怎么活|让不让人活|"
                "怎么活啊|怎么活下去|没法过了|过不下去|活不了了|不给人活路|不给活路|还让不让人活|"
                "这日子咋过|叫人怎么活"
            ),
        ),
        unless=(
            "电池|鱼|手机|我活不了几|单子太少活|救助金|救济|帮扶|补助金|公司活|店活|植物|平台活|救助|补助|"
            "申请|群"
        ),
        guards=WISH,
    ),
    Rule(
        "check.driven", "check",
        find=("逼死|把我逼疯|快逼疯|要逼疯|被逼疯|要逼死|往死里逼|逼上绝路|逼得没|逼人去死",),
        guards=WISH,
    ),
    Rule(
        "check.dying", "check",
        find=("我要死了|我快死了|要死了|我想哭死",),
        unless="热|累|饿|笑|困|又",
        guards=("told",), longest=8,
    ),
    Rule(
        "check.crying", "check",
        find=(
            "控制不住哭|一直哭|天天哭|整夜睡不着|整晚睡不着|哭了半小时|躲起来哭|崩溃大哭",
            "哭|不想|没意思|没劲|谁也不|控制不住|难受|累",
        ),
        unless="孩子|娃|宝宝|想聊|咨询",
        guards=WISH, within=14,
    ),
    Rule(
        "check.death_wish_joke", "check",
        find=("得我想死|得人想死|得都想死",),
        unless="热|累|笑|困|饿|堵",
        guards=WISH,
    ),
    Rule(
        "check.break_down", "check",
        find=(
            (
                "崩溃|扛不住|顶不住了|熬不住|熬不下去|撑不住|挺不住|人要垮|整个人垮|要垮了|心如死灰|"
                "身心俱疲|扛不动|快要垮|受不了了真"
            ),
        ),
        unless=(
            "救助金|救济|帮扶|补助金|手机|电瓶|电池|系统|app|软件|程序|页面|服务器|车|热|晒|冷|雨|饿|困|"
            "单量|高峰|太阳|充电|膝盖|导航|接口|补助|补贴|救助|申请|工伤|领"
        ),
        guards=WISH,
    ),
    Rule(
        "check.joking_jump", "check",
        find=(
            (
                "得我想跳楼|得想跳楼|得不想活|得我不想活|得都不想活|得人不想活|这样真不想活|都想跳楼|"
                "不想活了一单|不想活"
            ),
        ),
        guards=("told", "negated"),
    ),
    Rule(
        "check.insurance_suicide", "check",
        find=("自杀|自尽", "赔|保险|理赔|条款"),
        guards=("told",), within=10,
    ),
    Rule(
        "check.suicide_insurance", "check",
        find=("保险|意外险|保单|险", "自杀|自尽"),
        guards=("told",), within=8,
    ),
    Rule(
        "check.cannot_go_on", "check",
        find=(
            (
                "绷不住了|怎么过啊|这还怎么过|还怎么过|人都要被罚死|要被罚死|被罚死|要疯掉|快要疯|心都死了|"
                "心死了|哀没大|熬不动了"
            ),
        ),
        unless="笑|哈哈|手机",
        guards=WISH,
    ),
)

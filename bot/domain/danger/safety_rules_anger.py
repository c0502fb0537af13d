"""Rules for anger that may hurt others or bring a crowd to a gate."""

from __future__ import annotations

from bot.domain.danger.safety_match import Rule

# fmt: off
ANGER: tuple[Rule, ...] = (
    # --- collective_protest: blocking, banners, crowds
    Rule(
        "protest.block", "collective_protest",
        find=("堵|围|封|横|赌", "门|公司|站点|网点|路|高速|收费站|政府|他家|家|厂|楼|店|总部|大门|仓库"),
        near=("@plan",),
        unless=(
            "车堵|挪|被堵|堵车|驿站|围着小区|物业|横过|堵了半|堵得|堵住我|堵着我|封控|封路|封号|修路|施工|"
            "横着走|导航|围观"
        ),
        guards=("negated", "asked", "past", "told"), within=5, reach=14,
    ),
    Rule(
        "protest.block_said", "collective_protest",
        find=(
            (
                "去堵门|去堵他|堵门去|堵大门|把门堵|门堵死|去堵公司|去围了|围了站|把站点围|站点围了|"
                "封了大门|大门封|堵他公司|堵公司门|堵政府|堵高速|堵收费站|堵他个|堵路|堵厂门|围政府|围堵"
            ),
        ),
        unless="被堵|堵路上|堵路口了|修路|堵路段|交警|堵我",
        guards=("negated", "asked", "past", "told"),
    ),
    Rule(
        "protest.gather_and_block", "collective_protest",
        find=(
            "带|叫|喊|约|拉|领|组织",
            "工友|骑手|司机|兄弟|人|同事|大伙|老乡|卡友|家属",
            "堵|围|封|拦|砸|闹|静坐|拉横幅",
        ),
        unless="堵车|围观|热闹|小区|带人体检|堵在",
        guards=("negated", "asked", "told", "past"),
    ),
    Rule(
        "protest.frame", "collective_protest",
        find=("@block",),
        near=("@crowd", "@place", "@plan|不给钱|不给|去|约|说好|商量|一起|都去"),
        unless=(
            "堵车|堵在|被堵|驿站|入会|体检|领|文化宫|听课|比赛|培训|窗口|仲裁|调解|法援|报名|活动|停车|"
            "几点|堵住我|堵着我|堵我|打地铺睡|坐着等|坐着休息|欠|工资没|没发|奖金|不走账|走不走|不走合同|"
            "躺着|高速堵|坐着也|不起来床|占便宜|占用|占道|占比|占我|多占|带娃|孩子|流程|公司把|老板把|封号|"
            "封了我|账号|电话|案件|咋走|怎么走|开庭"
        ),
        guards=("negated", "asked", "told", "past"), reach=13,
    ),
    Rule(
        "protest.banner", "collective_protest",
        find=("拉|做|打|挂|举|扯|写|打出", "横幅|条幅|大白布|白布|牌子|标语"),
        unless="活动|门牌|广告|站牌|比赛|欢迎|车牌|公司挂|牌子哪|充电",
        guards=("negated", "asked", "told", "past"),
    ),
    Rule(
        "protest.banner_ready", "collective_protest",
        find=("横幅|条幅|大白布|白布|标语", "做好|准备好|写好|拉起|挂他|挂上|印好|拉上"),
        unless="活动|欢迎",
        guards=("negated", "asked", "told"), within=8,
    ),
    Rule(
        "protest.sit_in", "collective_protest",
        find=("静坐|请愿|游行|示威|集体上访|越级上访|集访|集体信访",),
        unless="等单|等餐|休息|窗口",
        guards=("negated", "asked", "told", "past"),
    ),
    Rule(
        "protest.petition_many", "collective_protest",
        find=("上访|信访|下跪|跪",),
        near=("我们|几十|集体|号人|大家|一起|咱|门口|政府|省里|北京",),
        unless="窗口|怎么走|电话|膝|跪求|爬楼|网站",
        guards=("negated", "asked", "told", "past"), reach=10,
    ),
    Rule(
        "protest.strike", "collective_protest",
        find=("罢工|罢跑|罢运|停跑|停运|停单|别接单|不接单|不上线|集体停|集体下线|集体不跑|罢送",),
        near=("我们|大家|组织|集体|全站|全城|都|一起|明天|后天|兄弟|号召|骑手|卡友|咱",),
        unless="暴雨|台风|生病|今天我|号被|系统|平台停|旷工|大雪|个人",
        guards=("negated", "asked", "told", "past"), reach=12,
    ),
    Rule(
        "protest.crowd", "collective_protest",
        find=(
            "@many",
            "去|堵|围|闹|冲|坐|砸|找|要说法|打地铺|举|讨说法",
            (
                "堵|闹|砸|围|公司门口|公司要|公司闹|公司坐|公司打地铺|要说法|讨说法|门口|总部|市政府|"
                "县政府|政府|厂里|坐着不走|他家|不走|冲进|讨钱|要钱|要账|劳动局门口|老板家|举牌|老板的家|"
                "集合|大闹|静坐|给钱不"
            ),
        ),
        unless=(
            "吃个饭|入会|体检|领|吃饭|文化宫|办会|预约|驿站|听课|比赛|培训|接孩子|取餐|聚餐|学校门口|逛|"
            "团建|投诉吗|登记|报名|窗口|仲裁"
        ),
        guards=("negated", "asked", "told", "past"), within=10,
    ),
    Rule(
        "protest.scene", "collective_protest",
        find=("去|上|到|找", "他公司|公司|站里|门口|站点|单位|他家|总部|你们那", "闹|大闹|闹事"),
        unless="闹钟|热闹|孩子",
        guards=("negated", "asked", "told", "past"), within=4,
    ),
    Rule(
        "protest.make_noise", "collective_protest",
        find=("闹大|把事闹|去闹|大闹一场|闹他个|闹到他|闹个天翻|带人闹",),
        unless="不想闹|不闹",
        guards=("negated", "asked", "told"),
    ),
    Rule(
        "protest.smash_together", "collective_protest",
        find=("带兄弟|带人|带几个人|兄弟们|叫人|喊人|我们", "砸|冲进"),
        unless="砸手里|箱|餐|砸了我",
        guards=("negated", "asked", "told"), within=14,
    ),
    Rule(
        "protest.place_first", "collective_protest",
        find=(
            "把|将|给他",
            "门|公司|站|网点|路|路口|口|收费站|高速|厂|园|仓库|铁门|他家|政府|大门|总部|他",
            "堵|封|围|焊|锁|横|占|端|拦",
        ),
        near=("@plan|@many|看谁|别想|谁都|不给",),
        unless=(
            "把我|我锁|号|账|封控|小区|交警|卸货|堵着卸|把车锁|人锁|娃|孩子|锁门走|公司把账|封了说|站长把|"
            "老板把|下班|身份证"
        ),
        guards=("negated", "asked", "past", "told"), within=8, reach=16,
    ),
    Rule(
        "protest.masses", "collective_protest",
        find=(
            "@many",
            (
                "堵|闹|围|封|横|躺|住下|铺盖|一停|门前|不准出来|不给钱|谁都别想|谁来都|不散|关单|单子全关|"
                "焊|坐着|不让出|不挪|端了|说法|罢|停工|冲|推起来|见"
            ),
        ),
        near=("给钱|再拖|不发|不给|门|公司|他|政府|区里|总部|路|厂|园|站|屋|老板|马路|网点|单|说法|钱",),
        unless=(
            "入会|体检|领|吃饭|文化宫|驿站|听课|比赛|培训|取餐|聚餐|没发|奖金|都没|工资没|运费压|仲裁|法援|"
            "调解|能一起|算吗|案|劳动局投诉|补贴|见面会|见不到|见到|门前驿|热"
        ),
        guards=("negated", "asked", "told", "past"), within=16, reach=16,
    ),
    Rule(
        "protest.everyone_out", "collective_protest",
        find=(
            (
                "别出车|不出车|不让出车|人都来|单子全关|全关了|全部下线|都不跑|谁都不许跑|坐马路|"
                "马路中间坐|坐着警察|路中间坐|躺公司|躺他公司|躺门口|不拿钱不散|不给钱别想|谁都别想进|"
                "别想进出|不准出来|谁也别想出|谁都别想出"
            ),
        ),
        near=("弟兄|大伙|骑手|所有|我们|明天|一起|下周|车队|不给钱|网点|门口|说法|都|钱|公司|他",),
        unless="暴雨|台风|下雪|都来单|都来电|活动|体检|不准出来我|培训",
        guards=("negated", "asked", "told"), reach=16,
    ),
    Rule(
        "protest.banner_cloth", "collective_protest",
        find=(
            "白布黑字|白布|黑字|血书横|喇叭喊|大喇叭|花圈|抬棺|抬着",
            "门|写好|去|挂|放|抬|总部|公司|政府|办公楼",
        ),
        guards=("negated", "asked", "told"), within=12,
    ),
    # --- violent_anger: the person's own words against others, no weapon
    Rule(
        "anger.hurt_him", "violent_anger",
        find=(
            "@own_will",
            "弄死|打死|整死|搞死|废了|弄他|卸|打断|收拾|修理|揍|教训|弄残|打他|砸|掐死|打他一顿|剁",
            "他|她|站长|老板|你们|腿|胳膊|店|站点|网点|车|玻璃|全家|客户|了|它|一顿|队长|那个",
        ),
        unless=(
            "说要|威胁|扬言|放话|他说|站长说|老板说|收拾东西|收拾行李|电话|我也不|砸手里|箱子砸|卸货|装卸|"
            "卸车|卸载|说再|骂他一顿|放狠话|对方|说见|死我|收拾屋|打他们|砸锅|微信|@family"
        ),
        guards=("told", "negated"), within=8,
    ),
    Rule(
        "anger.beat_him", "violent_anger",
        find=(
            (
                "弄死他|打死他|整死他|废了他|揍站长|揍老板|打断他|打断站长|弄他全家|打他一顿|弄死站长|"
                "弄死老板|卸他|横着出去|揍那个|修理他一顿|揍他|弄残他|打残他|打死站长|打死老板|收拾他|"
                "打爆他|捶他"
            ),
        ),
        unless="@told_threat|有人|收拾他的|他们要|骂",
        guards=("told", "negated"),
    ),
    Rule(
        "anger.frame", "violent_anger",
        find=(
            "我要|老子|我非|非把|非得|叫几个|叫人|找几个|找人|喊几个|喊人|今天非|我带人|带人|迟早|早晚",
            "打|揍|修理|收拾|弄|废|砍|捅|教训|卸|剁|埋|敲断|办了|做了",
            "他|站长|老板|队长|那个|主管|经理|她|客户|那孙子|狗日的|这孙子|那货|进医院",
        ),
        unless=(
            "@told_threat|电话|@family|打官司|打款|收拾东西|我打听|废话|弄清|弄明白|打客户|打他手机|弄个|"
            "办卡|打老板|打站长|做了什么|打分|弄点|他说|怎么弄|打卡|打他们|打报告|他们说|弄丢|打印|打工|"
            "打听|给老板打|给站长打"
        ),
        guards=("told", "negated"), within=7,
    ),
    Rule(
        "anger.smash", "violent_anger",
        find=(
            (
                "砸了你们|砸了他|砸他店|砸了店|砸了站|把站点砸|店砸了|车砸了|站点砸了|玻璃全砸|网点砸|"
                "砸站点|砸网点|砸他车|砸公司|公司砸了|门店玻璃|砸他家|砸你们"
            ),
        ),
        unless="@told_threat|我车砸|被|有人|砸了我",
        guards=("told", "negated"),
    ),
    Rule(
        "anger.wait", "violent_anger",
        find=(
            "知道他家在哪|知道他家|知道你家|知道站长家|知道老板家",
            "等着|去找|弄|收拾|别怪我|走着瞧|不客气",
        ),
        unless="说",
        guards=("told",), within=10,
    ),
    Rule(
        "anger.fight_to_death", "violent_anger",
        find=(
            (
                "跟他拼了|和他拼了|跟他拼命|和他拼命|跟老板拼|跟站长拼|跟他们拼|鱼死网破|跟你们拼|"
                "让他不得好死|叫他不得好死|你们等死"
            ),
        ),
        unless="仲裁|起诉|法院",
        guards=("told", "negated"),
    ),
    Rule(
        "anger.vows", "violent_anger",
        find=(
            "我不把|看我不|我要让|我让|我非|迟早|早晚|我一定要|今晚|晚上|等着",
            (
                "牙敲|牙打|腿打|麻袋|不得安宁|尝尝|付出代价|好看|家玻璃|断手|放血|生不如死|跪着求|爬着|揍|"
                "滚着出|打他|打得"
            ),
        ),
        unless="@told_threat|他说|@family|电话|打他电话",
        guards=("told",), within=14,
    ),
    Rule(
        "anger.tools", "violent_anger",
        find=("砖头|麻袋|棍子|铁棍|钢管|石头", "准备好|备好|带上|买好|拿上|砸"),
        near=("他|站长|老板|家|玻璃|今晚|门",),
        unless="滚|绑带|卸货|砸我|打我|有人|他们|追|砸在|砸下|掉",
        guards=("told",),
    ),
    Rule(
        "anger.waits", "violent_anger",
        find=(
            "他娃|他家|他儿子|他女儿|他老婆|他孩子|他爹|他全家",
            "不客气|弄|动|别怪我|收拾|等着|不得|好看|不放过",
        ),
        near=("我",),
        unless="对方|他说|威胁|动工",
        guards=("told",), within=18,
    ),
)

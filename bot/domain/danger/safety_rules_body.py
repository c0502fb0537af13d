"""Rules for bodies in danger: hurt, ill, trapped, in fire, in a crash, or just calling for help."""

from __future__ import annotations

from bot.domain.danger.safety_guards import ACCIDENT, STATE, WISH
from bot.domain.danger.safety_match import Rule

# fmt: off
BODY: tuple[Rule, ...] = (
    # --- rescue: somebody cannot get out by himself
    Rule(
        "rescue.caught", "rescue",
        find=(
            "卡|困|夹|压|埋|堵|闷|关",
            (
                "驾驶室|驾驶楼|驾驶舱|电梯|轿厢|车底|车里|车下|货堆|货架|两辆车|车中间|地下车库|水里|底下|"
                "楼里|隧道|山上|井|坑里|火里|废墟|楼上下不|方向盘"
            ),
        ),
        unless="钥匙|手机|快递在|餐卡|单卡|货压|件压|堵在|包裹卡|运费",
        guards=ACCIDENT,
    ),
    Rule(
        "rescue.cannot_get_out", "rescue",
        find=(
            "驾驶室|驾驶楼|驾驶舱|电梯|轿厢|车中间|车里|地下车库|车底|火场|屋里|楼上",
            "出不来|出不去|下不去|拔不出|抽不出|逃不",
        ),
        unless="钥匙|手机|货出|快递",
        guards=ACCIDENT, within=14,
    ),
    Rule(
        "rescue.cabin", "rescue",
        find=(
            (
                "驾驶楼瘪|驾驶室瘪|驾驶室变形|车头压扁|腿抽不出|腿卡|脚卡|腿压|被车轮压|压着脚|压了脚|"
                "压住腿|压着腿"
            ),
            "拔不出|抽不出|出不来|压|卡|住",
        ),
        guards=ACCIDENT, within=12,
    ),
    Rule(
        "rescue.lift", "rescue",
        find=("电梯|轿厢", "停在半空|掉下来|下坠|坠|卡住了|不动了|停在中间|困"),
        near=("我|人|里面|骑手|我们|闷",),
        guards=ACCIDENT, reach=14,
    ),
    Rule(
        "rescue.in_water", "rescue",
        find=(
            "掉|跌|栽|翻|陷|落|踩空|滑",
            "河|井里|井|江里|江|湖里|水里|水库|池塘|海里|泥潭|窨井|下水道|深坑|坑里|沼",
        ),
        unless="手机|钥匙|餐|单子|货|东西|头盔|平台|套路|外卖掉|水井坊|沟里",
        guards=ACCIDENT, within=4,
    ),
    Rule(
        "rescue.drowning", "rescue",
        find=("落水|溺水|没冒头|沉下去了|被水冲走|冲走了",),
        unless="手机|货|钥匙",
        guards=ACCIDENT,
    ),
    Rule(
        "rescue.flood", "rescue",
        find=(
            (
                "水到腰|水到胸|水到脖|水很急|水漫进|水淹了|被水淹|涨水了|洪水来|水灌进|水位一直|泥石流|"
                "山体滑坡|山洪"
            ),
        ),
        near=("门打不开|困|抱着|出不|熄火|人|我|救|里面",),
        unless="手机|货被|快递被",
        guards=ACCIDENT, reach=16,
    ),
    Rule(
        "rescue.trapped", "rescue",
        find=(
            "被困|困住|困在|困山|我困|人困",
            "山|楼|电梯|水|车|里|雪|路|洞|库|房|高速|桥|河|隧道|我们|出不",
        ),
        unless="审核|平台|系统|算法|生活|业务|账号|困在这行|页面|题|怎么|流程",
        guards=ACCIDENT,
    ),
    Rule(
        "rescue.silent_below", "rescue",
        find=("下去|进去|下井|钻进去|罐子|井下|池子", "没声音|没声了|没动静|没上来|没出来|没回应|叫不应"),
        near=("人|他|工友|同事|师傅|她|两个|兄弟",),
        unless="单|系统|平台|款|钱",
        guards=(*ACCIDENT, "asked"), within=10,
    ),
    Rule(
        "rescue.lift_stuck", "rescue",
        find=("电梯",),
        near=("卡|困|停在|停电|坠|不动", "里头|里面|我|人|骑手|孩子|我们"),
        unless="没电梯|刷卡|门禁卡|电梯卡在哪|限|爬|等电梯|卡要|超时",
        guards=(*ACCIDENT, "asked"), reach=10,
    ),
    Rule(
        "rescue.in_water_now", "rescue",
        find=("车|我|人|他|孩子", "进水里|水里了|掉水|落水|沉|淹"),
        near=("里面|还在|救|快|我|门|出不",),
        unless="手机|餐|货|钥匙|快递|耳机",
        guards=(*ACCIDENT, "asked"), within=5, reach=12,
    ),
    Rule(
        "rescue.fell_in", "rescue",
        find=("掉进|摔进|跌进|滑进|踩进|陷进|掉下", "井|洞|坑|沟|池|河|塘|窖"),
        unless="手机|餐|货|钥匙|快递|平台|套路|收入",
        guards=(*ACCIDENT, "asked"), within=8,
    ),
    Rule(
        "rescue.buried", "rescue",
        find=("埋在|被埋|压着人|人压下面|人压在|压在下面|砸到人|盖住了|塌下来把|人被压|压在货|塌了压",),
        unless="单|订单|消息",
        guards=("negated", "past", "settled", "claim", "supposed", "near_miss", "told"),
    ),
    Rule(
        "rescue.collapse", "rescue",
        find=("桥塌|路塌|房塌|工棚塌|墙塌|楼塌|棚塌|架倒了|货架倒|塌了|倒塌|坍塌|塌下来|塌方",),
        near=("人|压|埋|砸|困|桥|路|前面|车|楼",),
        guards=("negated", "past", "settled", "claim", "supposed", "near_miss", "told"), reach=8,
    ),
    Rule(
        "rescue.vehicle_in_water", "rescue",
        find=("车|人|骑手|船", "冲|扎|栽|掉|翻|滑|开|摔|滚", "@water_place"),
        unless="手机|餐|货掉|外卖|钥匙|洗车",
        guards=ACCIDENT, within=5,
    ),
    Rule(
        "rescue.water_rising", "rescue",
        find=("水到|水都到|水漫|往里灌|水灌|洪水|积水|水位|淹",),
        near=("脖|腰|胸|门推不开|门打不开|车顶|出不|困|里灌|救|熄火|骑在|上来了", "人|我|车|他|们|门"),
        unless="手机|货|仓库漏|保险",
        guards=ACCIDENT, reach=16,
    ),
    Rule(
        "rescue.on_the_roof", "rescue",
        find=("车顶上|屋顶上|树上|孤岛", "水|洪|淹"),
        guards=ACCIDENT, within=12,
    ),
    Rule(
        "rescue.on_the_roof_of_car", "rescue",
        find=("水|洪水|淹", "车顶|屋顶|树上"),
        near=("我|人|救|们",),
        guards=ACCIDENT, within=14, reach=10,
    ),
    Rule(
        "rescue.shut_in", "rescue",
        find=(
            "锁|关|困|闷|堵",
            "冷库|冷藏车|冷藏|车厢|厢体|集装箱|厢里|冰柜|里面了|里头了|电梯井|地下室|厕所里|驿站里",
        ),
        unless="柜子里面|东西|快递|钥匙|货锁|餐|身份证|车锁|账号|孩子|头盔|外卖|充电宝",
        guards=ACCIDENT, within=5,
    ),
    Rule(
        "rescue.freezing", "rescue",
        find=("快冻僵|冻僵了|要冻死|拍门没人|喊了没人|出不去|门推不开|门打不开",),
        near=("里面|里头|冷库|冷藏|厢|锁|关|困|水|电梯|我在",),
        unless="驿站|有灯|二维码|站门口|手都冻僵|app|页面|柜|账号|驿站门打不开",
        guards=ACCIDENT, reach=14,
    ),
    Rule(
        "rescue.pinned", "rescue",
        find=(
            "夹着|压着|卡着|顶到|顶在|卡在|夹在|压在",
            "半个身子|身子|他|人|我|墙上|车轮|轮胎下|车轮下|门缝",
        ),
        near=("疼|出不|动不|救|墙|车|轮|门|身子|血|上不|下不|快|喊|昏|拔",),
        unless=(
            "发|钱|运费|派费|货款|一万|两万|三万|几千|工资|款|证|公资|提成|结|卡在哪|不给|合同|金|压着钱|压着工资|价|时间|单|号|审核|页面|步|"
            "押"
        ),
        guards=ACCIDENT, within=7,
    ),
    Rule(
        "rescue.rockfall", "rescue",
        find=("滚石|落石|路塌|塌方|路埋|埋了半截|桥塌|桥断了|地陷|塌陷", "人|车|骑手|路|掉|压|后头|我|里"),
        guards=ACCIDENT, within=14,
    ),
    Rule(
        "rescue.caught_under", "rescue",
        find=("车轮下|车轮底下|轮子底下|车底下|货下面", "不敢动|卡|人|压|他"),
        unless="钻|猫|手机|钥匙",
        guards=ACCIDENT, within=8,
    ),
    Rule(
        "rescue.under_wheel", "rescue",
        find=("人|他|她|老人|孩子", "卡在车轮|压在车轮|卡在轮|在车轮下|在车底|车轮下面"),
        guards=ACCIDENT,
    ),
    # --- fire: fire, smoke, gas
    Rule(
        "fire.burning", "fire",
        find=(
            (
                "着火|起火|失火|自燃|着了火|烧起来|烧着了|火光|火苗|窜火|往外窜火|火好大|火很大|火势|"
                "起火了|火灾|着大火|冒火|打火花|有火星|火烛|一片火|烧没了"
            ),
        ),
        unless="怎么充|为什么会|脾气",
        guards=ACCIDENT,
    ),
    Rule(
        "fire.goods", "fire",
        find=("货|轮胎|电瓶|窗帘|棚|车|电池", "点着了|烧着|烧起|着起来"),
        guards=ACCIDENT, within=3,
    ),
    Rule(
        "fire.smoke", "fire",
        find=("冒烟|冒黑烟|冒白烟|浓烟|全是烟|都是烟|冒青烟|烟好大|滋滋响冒",),
        unless="嗓子|喉咙|抽烟|烧烤",
        guards=ACCIDENT,
    ),
    Rule(
        "fire.explosion", "fire",
        find=(
            "厨房|煤气|电池|电瓶|罐|气瓶|锅炉|楼|仓库|店|屋|手机|充电宝|柜|液化气",
            "爆炸|炸了|爆了|炸开",
        ),
        unless="单|订单|群",
        guards=ACCIDENT, within=5,
    ),
    Rule(
        "fire.gas", "fire",
        find=("煤气|燃气|液化气|天然气|瓦斯|油罐|汽油", "漏|泄|味|臭鸡蛋"),
        unless="维修|招",
        guards=ACCIDENT, within=3,
    ),
    Rule(
        "fire.gas_smell", "fire",
        find=("臭鸡蛋味|煤气味|漏油了地上|油漏了一地",),
        guards=ACCIDENT,
    ),
    Rule(
        "fire.spreading", "fire",
        find=(
            (
                "火烧到|烧到二楼|烧到三楼|烧到楼|燎上房|燎着|烧过来|蓝火|冒蓝火|红光|黑烟滚|黑烟|"
                "噼啪响着烧|响着烧|烧得噼啪|火已经|一团火|大火|火海|火星子|冒火花|火越来越"
            ),
        ),
        unless="大火收汁|开大火|脾气",
        guards=ACCIDENT,
    ),
    Rule(
        "fire.battery", "fire",
        find=(
            "电池|电瓶|锂电|充电宝|充电器|插座|电线",
            "鼓起|冒泡|发烫冒|鼓包|喷气|呲呲|滋滋|冒蓝|冒火|冒烟|短路冒|烧糊|烫得|焦味",
        ),
        unless="怎么修|换新|能换",
        guards=ACCIDENT, within=10,
    ),
    Rule(
        "fire.thing_on_fire", "fire",
        find=(
            "电动车|电瓶|充电|柜|仓库|库房|宿舍|楼|店|车|房|厨房|棚|箱|站点|驿站|线|插座|家",
            "烧了|烧起来|烧着|着了|冒火|冒烟|火星",
        ),
        unless=(
            "电压|充电器|把我|电机|控制器|主板|保险丝|机油|油钱|坏|能修|修|我要|我去|一把|把站|老子|给他|"
            "烧水|烧饭|烧烤|把他|烧了他|找|穿着|睡着|盯着|锁着|堵着|开着|放着|沿着|要把"
        ),
        guards=(*ACCIDENT, "asked"), within=4,
    ),
    # --- injury: a body is hurt now
    Rule(
        "injury.hit_by_vehicle", "injury",
        find=("被|让|叫|给|挨", "@vehicle|越野|奥迪|宝马|路虎|皮卡|宾利|泥头", "@hit"),
        unless="车没电|餐被|车被撞坏|刮了漆|保险杠|车碰坏|掉漆|挪车",
        guards=ACCIDENT, within=8,
    ),
    Rule(
        "injury.vehicle_hit_me", "injury",
        find=("@vehicle", "把我|给我|撞我|碰我|撞了我|撞到我|刮到我", "@hit|倒|飞|翻|了|给"),
        unless="把我号|封|差评",
        guards=ACCIDENT, within=7,
    ),
    Rule(
        "injury.knocked_down", "injury",
        find=(
            (
                "被撞|撞倒|撞飞|撞翻|撞趴|撞伤|撞晕|撞昏|撞断|撞亲|撞低|被追尾|撞出去|怼倒|蹭倒|刮倒|剐倒|"
                "带倒|碾了脚|压了脚|轧了脚|压到脚|被碾|被轧|给撞了|撞亲了|追尾撞"
            ),
        ),
        unless="坏|车灯|保险杠|餐|停在楼下|没认|手机|水杯|凳",
        guards=ACCIDENT,
    ),
    Rule(
        "injury.i_hit_somebody", "injury",
        find=(
            "撞|碰|刮|蹭|剐|轧|压",
            (
                "人|老人|大爷|大娘|大妈|老头|老太|行人|小孩|孩子|学生|路人|骑车的|骑自行车|骑手|阿姨|大叔|"
                "女的|男的"
            ),
        ),
        near=("躺|不动|血|起不来|哼|昏|晕|咋办|怎么办|救|骨|疼|倒|不醒|刚|哭",),
        unless="车位|别人的车|人家的车|碰到人家|蹭饭|人多",
        guards=ACCIDENT, within=4,
    ),
    Rule(
        "injury.crash_with_hurt", "injury",
        find=("车祸|出事故|交通事故|撞车|撞上",),
        near=("昏|晕|血|断|动不了|救护车|躺|不醒|骨|受伤|没意识|疼|伤",),
        guards=ACCIDENT, reach=14,
    ),
    Rule(
        "injury.fall_hurt", "injury",
        find=("@fall",),
        near=("@acute",),
        unless="餐|汤|手机|屏|蛋糕|奶茶|箱子|价|电池|心疼|车子摔|外卖",
        guards=ACCIDENT, reach=16,
    ),
    Rule(
        "injury.fall_severe", "injury",
        find=(
            (
                "摔断|摔骨折|摔得不轻|摔昏|摔晕|摔得站不|摔飞|摔得动不|摔沟里|摔伤了|骨头都露|摔重了|"
                "摔惨了|飞出去了|摔得爬不|摔得起不|整个人飞"
            ),
        ),
        unless="餐|手机|屏|箱",
        guards=ACCIDENT,
    ),
    Rule(
        "injury.fell_now", "injury",
        find=("刚|刚刚|刚才|现在|路上|我", "摔倒|滑倒|摔了|摔下来|摔下去|从车上摔|摔沟|摔车"),
        near=("@now",),
        unless="餐|汤|手机|屏|碎|蛋糕|奶茶|箱|罚|货摔|外卖|没事|价",
        guards=ACCIDENT, within=4, reach=10,
    ),
    Rule(
        "injury.bleeding", "injury",
        find=(
            (
                "血一直|血按不住|按不住血|血不停|流血|流了血|流好多血|流了好多血|流很多血|流紧血|在流血|"
                "满脸是血|全是血|都是血|血止不住|止不住血|血流|血直流|血哗|血喷|喷血|一滩血|浑身是血|"
                "满头是血|满嘴血|失血|血窟窿|一脸血|血肉|头破血流|血淋淋|出血了|好多血|一手血|一地血|"
                "满身是血|捂都捂不住|大出血|流血不止|冒血|渗血|血糊"
            ),
        ),
        unless="价|抢|甩卖|体检|月经|痔|检测",
        guards=STATE,
    ),
    Rule(
        "injury.limb_broken", "injury",
        find=("@limb", "@broken"),
        unless="餐|手机|页面|电瓶|累得|床|闹钟|车动不了|绳",
        guards=(*STATE, "claim", "settled"), within=5,
    ),
    Rule(
        "injury.bone", "injury",
        find=("骨折|骨头断|骨头露|骨头戳|一块骨头|露骨头|脱臼|骨头都",),
        unless="汤|排骨",
        guards=ACCIDENT,
    ),
    Rule(
        "injury.head_open", "injury",
        find=(
            (
                "头破了|头磕破|脑袋开花|头破血|后脑勺着地|脑袋撞|头撞|头磕|下巴磕|牙磕|脸擦地|后脑勺磕|"
                "磕掉|磕飞|磕穿|眼睛崩|崩到了|崩到眼|看东西重影"
            ),
        ),
        unless="头磕机",
        guards=ACCIDENT,
    ),
    Rule(
        "injury.machine", "injury",
        find=(
            "手|脚|腿|胳膊|袖子|手指|头发|衣服|指头|头",
            (
                "夹住|夹断|夹了|夹到|绞进|绞断|绞了|卷进|卷了|卷住|切断|切了|切到|锯|轧断|轧了|压断|砸断|"
                "砸到|砸了|砸着|砸烂|压住|绞住"
            ),
        ),
        unless="手机|餐|箱子坏|文件|砸手里",
        guards=ACCIDENT, within=7,
    ),
    Rule(
        "injury.machine_took", "injury",
        find=(
            "机|门|皮带|传送带|分拣机|叉车|卷帘门|夹住|货|钢管|箱子",
            "手|脚|腿|胳膊|袖子|手指|头",
            "绞|卷|切|夹|压|砸|轧",
        ),
        unless="手机|收货|货架有",
        guards=ACCIDENT, within=8,
    ),
    Rule(
        "injury.struck", "injury",
        find=("砸|崩|戳|磕|扎|划|割|擦|碾", "头|脚|脑|眼|脖|腿|手|脸|骑手|人|下巴|肩|腰|腕|口子|同事|肚子"),
        near=("@acute|捂|口子|深",),
        unless="手机|价|差评|抢|刷脸|人脸|箱|韭菜|餐",
        guards=ACCIDENT, within=7,
    ),
    Rule(
        "injury.deep_cut", "injury",
        find=("割|划|切|扎", "大口子|口子|很深|见骨|透了|脖子|动脉"),
        guards=ACCIDENT, within=7,
    ),
    Rule(
        "injury.burn", "injury",
        find=(
            "烫|烧|泼|灼|溅",
            "起泡|起了好大的泡|大泡|脱皮|烫熟|烧伤|身上了|烫伤了|脱了皮|整条腿|一身|眼睛|脸上",
        ),
        unless="烫手|烧烤|脚底的泡|餐泼|泼了一身",
        guards=ACCIDENT, within=14,
    ),
    Rule(
        "injury.burnt", "injury",
        find=("烧伤了|烫伤了|烧伤|触电了|被电击|被电了|电倒了|触电",),
        guards=ACCIDENT,
    ),
    Rule(
        "injury.bite", "injury",
        find=("咬",),
        near=("血|肉|窟窿|肿|口子|不松口|追着|掉了",),
        unless="咬牙|蚊子|老板",
        guards=ACCIDENT, reach=14,
    ),
    Rule(
        "injury.dog", "injury",
        find=("狗扑|咬住不放|咬住不松|狗咬住|咬我|被狗咬|狗咬|让狗咬|被蛇咬|蛇咬|狗追着咬|被猫抓",),
        unless="药费|站里不出|医药费|蚊|我咬|老板|怎么防",
        guards=ACCIDENT,
    ),
    Rule(
        "injury.pain", "injury",
        find=("疼得|痛得|疼到|疼的|痛到", "起不来|直冒汗|站不|不敢喘|打滚|动不了|动弹|晕|昏|冒汗|走不动"),
        unless="肚子疼得打滚笑",
        guards=STATE, within=4,
    ),
    Rule(
        "injury.helpless", "injury",
        find=(
            (
                "起不来身|坐不起来|爬不起来|站不起来|动弹不得|躺在路边|躺路边|躺在马路|躺在地上|躺他地上|"
                "趴在地上|躺马路|躺着不动|整个人起不|被撞趴|身边一滩|人坐不起"
            ),
        ),
        unless="车站不|累|电动车躺|睡|起床|休息",
        guards=ACCIDENT,
    ),
    Rule(
        "injury.cannot_move", "injury",
        find=("动不了|动不得|动弹不|爬不起|站不起|走不了|起不来",),
        near=("撞|摔|砸|压|跌|碾|夹|从车|掉下", "刚|路|高架|桥|疼|血|腿|人|我|救|快"),
        unless="车撞坏|餐|车动不了|手机|页面",
        guards=ACCIDENT,
    ),
    Rule(
        "injury.hurt_now", "injury",
        find=("受伤了|受重伤|重伤|伤得很重|伤得不轻|伤重",),
        unless="受伤了能|自己负责|怎么|找谁|谁|吗|算",
        guards=ACCIDENT, longest=24,
    ),
    Rule(
        "injury.body_wound", "injury",
        find=("@body", "@wound"),
        unless="手机|餐|箱|车头|头盔歪|轮|蛋糕|牙膏|屏|页面|鞋",
        guards=ACCIDENT, within=7,
    ),
    Rule(
        "injury.person_run_over", "injury",
        find=(
            "把|将",
            "@somebody|行人|小孩|孩子|骑车的|搬货的|老太|学生",
            "撞|轧|碾|压倒|压了|砸|刮|带倒|顶到|顶在|烫|电",
        ),
        unless="店|车砸|网点|砸了你|玻璃|解气|他车|他家|价|人家车|别人车|客户电话|差评|电瓶|电话|微信|单",
        guards=ACCIDENT, within=7,
    ),
    Rule(
        "injury.thrown", "injury",
        find=(
            (
                "人飞|人弹|弹出去|飞出去老远|飞出去好|飞出去几米|滚坡|滚下坡|爬不动|撞得爬|甩出去|摔出去|"
                "飞了出去|撞飞出"
            ),
        ),
        unless="餐|箱子飞|帽|手机|累得|楼",
        guards=ACCIDENT,
    ),
    Rule(
        "injury.fell_from", "injury",
        find=(
            "从",
            "楼|架|梯|车上|车顶|脚手架|房顶|树|台|三楼|高处|坡|桥",
            "掉下|摔下|滚下|跌下|栽下|摔的|掉了下",
        ),
        unless="餐|手机|货掉|箱子|外卖|价|快递|头盔|钱|跳|瓶",
        guards=ACCIDENT, within=7,
    ),
    Rule(
        "injury.fallen_people", "injury",
        find=("骑手|师傅|人|小伙|同事|他|工友|我", "掉下去了|掉下来了|摔下去了|摔下来了|摔下来"),
        unless="手机|餐|收入|价|货|钱|单",
        guards=ACCIDENT, within=4,
    ),
    Rule(
        "injury.mouth_bleeding", "injury",
        find=(
            (
                "冒血|血止不到|血止不|血飙|血滋|血往外|喷涌|满手是血|往外流血|滴血|血滴|流了一地|鲜血|"
                "血口子|全身血|血哇"
            ),
        ),
        guards=STATE,
    ),
    Rule(
        "injury.broke_ribs", "injury",
        find=("打断|撞断|压断|砸断|踢断|断了|断", "肋骨|胳膊|腿|手|骨|脚|鼻梁"),
        unless="站长|老板|找人|他的|我要|老子|拎|跑断|说|威胁|扬言|要打断|放话|让他|卸|手机|手续|脚架",
        guards=ACCIDENT, within=3,
    ),
    Rule(
        "injury.chemical", "injury",
        find=("化学品|硫酸|盐酸|氨气|氯气|危化|农药", "漏|洒|溅|泄|泼", "眼|嗓子|身|脸|人|辣|呛|手|地"),
        guards=("negated", "past", "claim", "supposed", "told"), within=10,
    ),
    Rule(
        "injury.frame", "injury",
        find=("@accident",),
        near=("@harm", "我|人|他|她|师傅|同事|骑手|大爷|大娘|大姐|哥们|小哥|工友|行人|老|@body"),
        unless="@ask_product",
        guards=(*ACCIDENT, "asked", "chronic"), reach=14, reach_unless=12,
    ),
    Rule(
        "injury.body_hit", "injury",
        find=(
            "把|往|在|到|了|着|伤|我",
            "@body",
            "划破|磕破|扎透|扎穿|砸伤|撞破|开了口|血|肿了|骨头|掉了|没法|动不|疼死|冒血|流血",
        ),
        unless="@ask_product|鼻血|抽血|血压|血糖",
        guards=(*ACCIDENT, "asked", "chronic"),
    ),
    Rule(
        "injury.eyes", "injury",
        find=("眼睛|眼|右眼|左眼", "睁不开|进碎片|钩|看不见|扎|瞎了|进了|流血|化学"),
        unless="沙子|困|防晒|太阳|字|手机|熬夜|屏",
        guards=(*ACCIDENT, "chronic"), within=5,
    ),
    # --- medical: a body fails
    Rule(
        "medical.breath", "medical",
        find=(
            (
                "喘不上|喘不过气|喘不上来|透不过气|上不来气|出不来气|吸不上气|没呼吸|没有呼吸|停止呼吸|"
                "呼吸困难|不能呼吸|唞不到气|喘得厉害|窒息|呼吸停|气都喘不|喘不了气|呼吸不|不到气"
            ),
        ),
        unless="压得|忙得|单子|累得|债|房贷|节奏|逼得|压力",
        guards=STATE, reach_unless=6,
    ),
    Rule(
        "medical.chest", "medical",
        find=("胸口|心口|心脏|左胸|前胸|胸前区|胸", "疼|痛|闷|压|绞|难受|麻|紧|骤停"),
        unless="那点钱|压力|好受|压着火|内衣|得慌",
        guards=(*STATE, "chronic", "claim"), within=5,
    ),
    Rule(
        "medical.collapse", "medical",
        find=(
            (
                "躺了个人|躺着个人|躺着一个人|躺了一个人|突然说不清|晕倒|昏倒|晕过去|昏过去|昏迷|晕厥|休克|"
                "不省人事|没意识|没有意识|失去意识|没知觉了|叫不醒|喊不醒|叫不应|喊他不应|叫不起来|喊不应|"
                "人没反应|他没反应|喊没反应|个人没反应|一动不动|人没动静|上没动静|地上不动|地下不动|"
                "人不动了|倒地上|倒在地|倒在路|倒在车旁|栽地上|栽倒在|翻白眼|口吐白沫|抽搐|抽过去|牙关|"
                "没脉|没心跳|心脏停|意识不清|晕了在|晕了躺|迷糊了|晕了一个|人糊涂了|人都糊涂|嘴唇发紫|"
                "脸煞白|鼻子探不|没有心跳|没气了人|人没气|晕死过|昏死|都迷糊|人昏|倒下了不|晕在|"
                "突然说不出话|突然倒"
            ),
        ),
        unless="机器|客服|app|公司倒|车倒|货倒|电瓶车倒在|餐倒|饿|笑",
        guards=(*STATE, "claim"),
    ),
    Rule(
        "medical.no_answer", "medical",
        find=("叫|喊|推|拍", "没反应|不应|不醒|没动静|不答应|不动"),
        near=("人|他|她|师傅|大哥|兄弟|同事|工友|骑手|地上|方向盘|老人|大叔|嘴唇|酒",),
        unless="客服|机器|电话|app|老板|叫号|平台|站长|按钮|门|系统|报修",
        guards=STATE, within=4,
    ),
    Rule(
        "medical.attack", "medical",
        find=(
            (
                "心梗|脑梗|中风|脑溢血|脑出血|癫痫|羊癫疯|羊角风|猝死|心脏骤停|热射病|心肌梗|脑卒中|"
                "低血糖犯|哮喘犯|哮喘发作|心脏病犯|心脏病发|心绞痛|过敏性休克|癫痫发作|动脉瘤"
            ),
        ),
        unless="能跑|能入|史|家属|险|预防|父亲去年|多年|瘫|又要|养|挣钱|家里|申请|补助",
        guards=(*ACCIDENT, "chronic", "asked"),
    ),
    Rule(
        "medical.heat", "medical",
        find=("中暑",),
        unless="药|防|吃啥|怎么办理|补贴|喝什么|容易|水发|发水",
        guards=(*STATE, "claim", "asked"),
    ),
    Rule(
        "medical.heat_signs", "medical",
        find=("说胡话|身上烫手|不出汗了|烧到41|烧到40|手脚抽筋|烧到四十",),
        guards=STATE,
    ),
    Rule(
        "medical.labour", "medical",
        find=("羊水破|要生了|快生了|见红了|大出血",),
        near=("堵|车上|羊水|疼|快来|救护|来不及|半路|肚子|打滚|路上",),
        unless="请假|陪产",
        guards=STATE,
    ),
    Rule(
        "medical.poison", "medical",
        find=("煤气中毒|一氧化碳|食物中毒|中毒了|农药中毒|沼气|烧煤炉|误喝|误食|毒蘑菇",),
        unless="防",
        guards=ACCIDENT,
    ),
    Rule(
        "medical.child", "medical",
        find=(
            "@child",
            (
                "抽了|抽搐|抽风|噎|卡喉|发紫|不会哭|没气|误食|吞了|烫了|烫伤|昏|晕|高烧|触电|卡在|夹住|"
                "掉下|摔下"
            ),
        ),
        unless="请假|卡在审|学费|报名|托管|抽血",
        guards=(*STATE, "claim", "asked"), within=7,
    ),
    Rule(
        "medical.wrong_drug", "medical",
        find=("吃错药|吃错了药|药吃错|药吃多|吃多了药|误服|药过量|安定吃多",),
        guards=STATE,
    ),
    Rule(
        "medical.allergy", "medical",
        find=("过敏|马蜂|胡蜂|起疙瘩|蜜蜂蛰|蛰了",),
        near=("喉|嗓|喘|气|肿|睁不开|昏",),
        unless="体检|能不能做",
        guards=STATE,
    ),
    Rule(
        "medical.snake", "medical",
        find=("蛇咬|毒蛇|蝎子蛰",),
        guards=ACCIDENT,
    ),
    Rule(
        "medical.blood", "medical",
        find=("吐血|呕血|咳血|便血|吐了好多血|拉血|黑便|尿血",),
        unless="价|跑|坑|气得|气死|累得|差点|甩|推荐|罚|要吐血|血了快",
        guards=(*STATE, "chronic", "claim"),
    ),
    Rule(
        "medical.stroke", "medical",
        find=("半边身子|嘴歪|口眼歪斜|嘴也歪|半身不能动|半个身子|话说不清手|一边手脚|口角歪",),
        guards=(*STATE, "chronic"),
    ),
    Rule(
        "medical.dizzy", "medical",
        find=(
            (
                "眼前发黑|眼前一黑|要晕了|快晕|站不住|站不稳|天旋地转|头晕得|晕得厉害|晕得站|冒冷汗|出冷汗|"
                "冒虚汗|虚脱|手脚没劲|四肢无力"
            ),
        ),
        near=("我|人|他|吐|胸|头|手|倒|爬|麻",),
        unless="饿|气|绕|搞|表|屏幕|风大",
        guards=(*STATE, "chronic", "claim"),
    ),
    Rule(
        "medical.going", "medical",
        find=("师傅|同事|工友|人|他|她|大哥|兄弟|骑手|老人|我|爸|妈", "不行了|快不行|要不行了|快死了"),
        unless=(
            "手机|车快|车不|笑|累|热|单|钱|电|公司|平台|困|饿|站点|网|账号|行不行|不行了吧|这样|网点|app"
        ),
        guards=STATE, within=2,
    ),
    Rule(
        "medical.bleeding_birth", "medical",
        find=("心口疼得|肚子疼得打滚|肚子疼得|头疼得要炸|头疼得炸", "厉害|打滚|喘|要命|直|站不|起不"),
        unless="笑",
        guards=(*STATE, "chronic"), within=3,
    ),
    Rule(
        "medical.many_sick", "medical",
        find=("上吐下泻|口鼻流血|全身抽|浑身抖|在地上抽|发作了", "人|昏|他|牙|地上|翻"),
        guards=STATE, within=12,
    ),
    Rule(
        "medical.fit", "medical",
        find=("浑身抖|在地上抽|抽筋吐|全身抽搐|上吐下泻|喉咙肿|嗓子眼堵|嗓子肿",),
        near=("人|他|白眼|牙|昏|气|吐|脱水|喘|几个|我",),
        unless="冷得",
        guards=STATE,
    ),
    Rule(
        "medical.frame", "medical",
        find=("@organ", "@failing"),
        near=("@grave",),
        unless=(
            "发堵|吵架|吵了|不想接单|听我说|@ask_product|表|填|聊聊|倾诉|失眠|憋屈|压力|委屈|哭|骂|气死|"
            "心寒|体检|工资|烦|说法|堵车|门堵|里堵|口气|脾气|气人|天气|手续|语气|电|咨询|嘴笨|心疼|客服|"
            "领导|平台|生气|填表|讲不清|说不清楚|合同|路"
        ),
        guards=(*STATE, "claim", "asked", "chronic"), within=3, reach=12,
    ),
    Rule(
        "medical.asthma", "medical",
        find=("哮喘|喷雾|心脏病|癫痫|糖尿病|低血糖", "用完|没带|犯了|发作|憋|喘|抖|晕|倒|越来越"),
        guards=(*STATE, "claim", "asked", "chronic"), within=10,
    ),
    Rule(
        "medical.down_there", "medical",
        find=(
            "@somebody",
            "躺那|坐地上|躺地|躺着不|不吭声|没声音|没声了|抽过去|发软|叫不动|推不醒|怎么推|怎么喊|怎么叫",
        ),
        unless="睡|客服|老板不吭声|站长|平台|电话|领导|休息|孩子|打孩子|娃",
        guards=(*STATE, "claim", "asked"), within=12,
    ),
    Rule(
        "medical.how_to_press", "medical",
        find=("心肺复苏|除颤|aed|人工呼吸|按压胸",),
        near=("人|谁会|快|倒|咋按|没|骤停",),
        unless="有没有|一楼|学|课|驿站|吧|有aed|要我们|证",
        guards=STATE,
    ),
    Rule(
        "medical.someone_down", "medical",
        find=(
            "@somebody",
            (
                "倒了|倒那|倒下|栽那|栽下|栽地|栽倒|瘫了|瘫在|歪那边|歪倒|歪在|趴那|猝倒|倒在|晕|昏|昏了|"
                "不动了|没气了|没知觉|没脉搏|没心跳|没呼吸|没动静了"
            ),
        ),
        unless=(
            "公司|网点倒|餐|茶|汤|蛋糕|箱子|倒闭|倒了血霉|倒霉|瘫痪系统|倒班|站倒|倒苦水|没气了能打|轮胎|"
            "车倒|晕车|货|活不动|申请|补助|问晕|绕|饿|气|笑|想晕|电瓶|煤气没气|八辈"
        ),
        guards=(*STATE, "claim", "asked", "all_clear"), within=12,
    ),
    Rule(
        "medical.signs", "medical",
        find=(
            (
                "说不清话|说不了话|直不起腰|一直吐|发高烧抽|口水直流|嘴唇乌|嘴唇白|嘴唇发白|嘴皮子发白|"
                "嘴皮子|脸发紫|脸发青|脸憋|猪肝色|摸着冰凉|身上冰凉|眼睛直勾勾|直勾勾|噎住|卡喉|呼噜都没|"
                "心跳得要蹦|撕着疼|一身冷汗|人木了|嘴唇紫|脸色发青|脸色惨白|没脉搏|没气了|没气儿|没知觉|"
                "不会动了|身子硬|僵了|突然瘫|歪那边|站不起来突然|喘得像|喉咙里响|大小便失禁"
            ),
        ),
        near=("呼噜|冰凉|人|他|她|我|师傅|大姐|大哥|大爷|老|骑手|同事|工友|咋|兄弟",),
        unless="轮胎|车胎|煤气没气|气瓶|打气|煤气罐|手都冻|憋得慌|憋得难受骂|车没气|瓶没气|冻|没气了哪",
        guards=(*STATE, "claim", "asked"), reach=14,
    ),
    Rule(
        "medical.sudden", "medical",
        find=("突然|忽然|一下子|刚", "不行了|说胡话|倒|瘫|抽|昏|歪|流了好多|没劲|看不见|喘"),
        near=("人|他|她|我|客人|师傅|同事|乘客|老|兄弟|爱人",),
        unless="网|app|手机|平台|公司|倒闭|站点|抽风|抽成|抽查|抽检|抽奖|电|单|系统|账号|餐",
        guards=(*STATE, "claim"), reach=10,
    ),
    Rule(
        "medical.headache", "medical",
        find=("头疼|头痛|心跳|肚子疼|肚子痛|后背", "炸开|要炸|裂开|厉害得|要蹦|打滚|撕|直冒|停不|像刀"),
        unless="表|填|系统|罚|差评|账",
        guards=(*STATE, "chronic"), within=5,
    ),
    Rule(
        "medical.pregnant", "medical",
        find=(
            "怀孕|怀着|孕妇|大肚子|七个月|八个月|九个月",
            "流了好多|流血|见红|破水|羊水|肚子疼|出血|摔|裤子湿",
        ),
        unless="辞退|开除|合法",
        guards=(*STATE, "asked"), within=14,
    ),
    Rule(
        "medical.dying", "medical",
        find=(
            (
                "人要没了|有人要死|快死了|要死了快|人快没|不行了快|要没命|快没命|人不中了|人不行|快断气|"
                "断气|人走了快"
            ),
        ),
        unless="热|累|饿|笑|困|工资|单|又迟到|钱|手机|堵|忙|烦|渴",
        guards=("told", "past"),
    ),
    # --- traffic: a crash, nothing said about people
    Rule(
        "traffic.crash", "traffic",
        find=(
            (
                "车祸|出事故|出了事故|出交通事故|交通事故|撞车了|翻车|侧翻|车翻了|连环撞|连环追尾|追尾了|"
                "追我尾|撞上了|撞上护栏|对撞|怼上了|撞护栏|撞一块|冲进绿化带|冲进沟|翻沟|冲到河|翻在|"
                "跟客车碰|跟轿车碰|跟小车碰|冲进河|刹车失灵|失控撞|撞了两辆|撞树上|撞墙上|大车撞了|撞到隔离"
            ),
        ),
        unless="认定|那天|那次|处理完|货主|视频|翻车了笑|直播|年检|网红",
        guards=(*ACCIDENT, "asked"),
    ),
    Rule(
        "traffic.vehicle", "traffic",
        find=("车|货车|轿车|电动车|三轮", "撞了|撞上|翻了|出事了|撞树|撞墙|撞栏"),
        near=("高速|路上|路口|联系不上|刚|桥|隧道|国道|匝道|我开|我骑|咋",),
        unless="撞坏|撞大|停|划痕|漆|翻了一倍|谁撞了|翻了翻",
        guards=(*ACCIDENT, "asked"), within=5, reach=16,
    ),
    Rule(
        "traffic.into_something", "traffic",
        find=("撞树|撞墙|撞护栏|撞电线杆|撞栏杆|追尾了|撞上前车|撞隔离",),
        unless="南墙",
        guards=(*ACCIDENT, "asked"),
    ),
    Rule(
        "traffic.across_the_road", "traffic",
        find=("横在路中间|横在马路|后面车还在冲|货撒一地",),
        guards=ACCIDENT,
    ),
    Rule(
        "traffic.i_hit_one", "traffic",
        find=(
            (
                "我把人撞|把人撞|我撞人|撞到人了|撞了个人|撞着人|撞到一个|我撞到|撞了一个|出车货|碰到人了|"
                "把老人撞|轧到人|压到人"
            ),
        ),
        unless="别人的车|人家车|车位|撞到一个奇|大单|鬼",
        guards=(*ACCIDENT, "asked"),
    ),
    Rule(
        "traffic.crashed", "traffic",
        find=(
            "跟|和|与|同|被|让",
            "车|货车|轿车|客车|摩托|公交|卡车",
            "碰了|撞了|怼了|刮了|蹭了|亲上|撞到一起|撞一起",
        ),
        near=("@now|路口|高速|路上|咋",),
        unless="漆|停车",
        guards=(*ACCIDENT, "asked"), reach=14,
    ),
    # --- distress: a call for help, reason unknown
    Rule(
        "distress.short", "distress",
        find=("救命|救人|sos|救我|jiuming",),
        guards=WISH, longest=9,
    ),
    Rule(
        "distress.call", "distress",
        find=(
            (
                "救命啊|救命呀|救救我|救救他|救救她|快救人|救人啊|快来人|来人啊|出人命|要死人了|死人了|"
                "帮我报警|快报警|快点报警|赶紧报警|帮忙报警|叫救护车|快打120|快叫120|叫120|快打110|快打119|"
                "叫医生|喊医生|快救|求救|喊救护车|叫下救护车|帮我打120|帮我打110|帮我叫警察"
            ),
        ),
        unless="逼死|被逼|热死人|气死人|累死人|单价|急死人|打印|怎么收费|钱吗|笑",
        guards=("negated", "told", "past", "asked"),
    ),
    Rule(
        "distress.send_help", "distress",
        find=(
            (
                "派警察|派救护|派人来救|打急救|急救电话快|快打急救|快帮帮|打幺二零|打一二零|打幺幺零|"
                "打一一零|打一一九|快报幺|拨120|拨110|打个120|有人要死了|快来救|快派人|帮我喊人|帮叫救护|"
                "救护车快|快喊人|人要没了"
            ),
        ),
        unless="打印|公交|怎么收|幺二零六",
        guards=("negated", "told", "asked"),
    ),
    Rule(
        "distress.something_bad", "distress",
        find=(
            (
                "快叫人|快来人|赶紧来人|快派人|出大事|出人命|打死人|要打死|快救|求求你们|赶快报警|快报警|"
                "赶紧报警"
            ),
        ),
        near=("快|报警|救|来|人|事",),
        unless="单|工资|钱|差评|封号|账号|饿|热|罚|系统|累|笑|补贴",
        guards=("negated", "told", "asked", "past"), longest=30,
    ),
)

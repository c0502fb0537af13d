"""Grave words that people say of a hot day or a full basket: 热死了, 要命, 我要炸了.

Only for messages in which the safety rules hear no danger; they are asked first, everywhere."""

from __future__ import annotations

import re

LONGEST = 30
"""Characters: a longer message may hold such a word beside something grave."""

_FIGURATIVE = re.compile(
    r"[热冷冻累困饿渴忙烦笑急穷堵挤晒卷气吵烦闷闲馋臭丑贵慢难苦疼酸晕](死|疯|炸|爆|吐血|趴|成狗|瘫)|"
    r"(累|忙|困|热|冷|饿|穷|烦|气|难|挤|堵|晒|酸|疼|卷)(得|的|到)?(我|人)?(要死|半死|够呛|不行|冒烟|要命|想哭|崩溃|飞起|吐血)|"
    r"想死(你|我)们?了?|爱死|该死的?|死定了|死翘翘|要死要死|(得|的|真|太|可)要命|要(了)?(老|我)?命|要疯了?|快疯了?|人(都)?麻了|"
    r"[要快]炸(了|毛)|炸毛|崩溃了|原地(爆炸|去世)|逼死(人|我)|坑死|害死(人|我)|骂死|催死|罚死|社死|笑不活|"
    r"跳楼价|吐血|断气|老命|半条命|扒(层|了)?皮|腰(快)?要?断|腿(快|都)?要?断|脱(层|了层)皮|不干了"
)


_JOKING = re.compile(
    r"(?<!不是)(?<!没)(?<!没在)(?<!别)(?:开玩笑|说着玩|闹着玩|逗你|骗你的|瞎说|吓你|气话|说说而已|口嗨)"
    r"(?:的|呢|了|啦|而已|玩的?|哈+|[。.!！~～ ])*$"
)


def takes_back(text: str) -> bool:
    """Whether a grave word is called a joke in the same breath: 真想跳楼 开玩笑的.

    The alarm is raised all the same; what follows is heard as ordinary talk again."""
    return bool(_JOKING.search(text.strip()))


def sounds_figurative(text: str) -> bool:
    """Whether short words sound grave only by way of speaking."""
    return len(text.strip()) <= LONGEST and bool(_FIGURATIVE.search(text))

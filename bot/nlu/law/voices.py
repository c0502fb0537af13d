"""A question of law in plain words: regional words for self, how long, what and not become those the examples use."""

from __future__ import annotations

import re

from bot.nlu.text.normalise import normalise

_PLAIN: tuple[tuple[str, str], ...] = (
    ("各人|个人家|自家|自個", "自己"),
    ("好久(?=之?内|去|能|要|才|下|办|报)|幾耐|几耐|几化辰光|好长时间|多长辰光", "多久"),
    ("有没得|有冇|有无|有呒没", "有没有"),
    ("得唔得|得不得行|得行不|中不中|得咩|可弗可以|好伐", "行不行"),
    ("系咪|是弗是|係咪|可是", "是不是"),
    ("莫得|冇|呒没|呒|木有|么得|没得", "没有"),
    ("唔使|勿用|弗用|莫要", "不用"),
    ("啥子|么子|啥个|咩|甚(?=时)|嘛(?=时)", "什么"),
    ("咋个|咋|哪恁|哪能|点样|点(?=算|办|搞)|啷个|咋弄|么样", "怎么"),
    ("边个|啥人|哪个(?=出|给|管|赔|掏|付|交)", "谁"),
    ("畀|俾|拨(?=我|俺|老板|他|伊)|把(?=钱)", "给"),
    ("晓得|知影|晓嘚", "知道"),
    ("老细|站长|队长|网点老板|加盟商|公司领导", "老板"),
    ("唔|弗|勿", "不"),
    ("俺|额|阿拉|咱|偶", "我"),
    ("伊拉|佢哋|佢|伊", "他"),
    ("㗎|嘅|咗|咧|嘞|噻|哈(?=$)|嗦|哩|唻|捏", ""),
    ("伐|咩|(?<!干)嘛|(?<![怎什这那多要])么|啵(?=$)|不(?=$)|没(?=$)", "吗"),
    ("返工|上工|顶班", "上班"),
)
_RULES = tuple((re.compile(old), new) for old, new in _PLAIN)


def in_plain_words(text: str) -> str:
    """The text, normalised, with regional words replaced."""
    said = normalise(text.strip()).text
    for pattern, plain in _RULES:
        said = pattern.sub(plain, said)
    return said.strip()

from bot.nlu.naming.people_lists import find_people


def test_names_are_read_from_a_list_however_it_is_written() -> None:
    text = "王强，李明\n3. 赵六和钱七 13800138000 阿依古丽·买买提 王强"
    assert find_people(text) == ("王强", "李明", "赵六", "钱七", "阿依古丽·买买提")


def test_who_somebody_is_and_what_they_are_called_are_told_apart() -> None:
    assert find_people("我老婆叫刘芳，还有工友是李四") == ("刘芳", "李四")


def test_words_without_names_give_none() -> None:
    assert find_people("。。 1 2 3") == ()

def add_pages(app, room):
    pass

# What people run. `make run` needs Python 3.10, make and the network to a package registry; everything else it fetches
# itself into .venv, build and models. Each step is done once: stamp files in .venv and build say that it was.

SHELL := /bin/sh
.DEFAULT_GOAL := run
.DELETE_ON_ERROR:
.PHONY: run setup train test test-tools check bench bench-nlu clean help
MAKEFLAGS += --no-print-directory

PY := .venv/bin/python
UV := build/uv/bin/uv
UV_RANGE := uv>=0.13,<0.14

# The first of these that is a Python 3.10, with its real path (a version manager's shim is not one).
FIND_PYTHON = for name in $(PYTHON) python3.10 python3 python; do \
	found=$$($$name -c 'import sys; sys.version_info[:2] == (3, 10) and print(sys.executable)' 2>/dev/null) || continue; \
	[ -n "$$found" ] && break; done; \
	if [ -z "$$found" ]; then echo '需要 Python 3.10，没有找到。装好后再运行；装在别处请写 make PYTHON=/路径/python3.10' >&2; exit 1; fi

# Nothing but .venv is meant, whatever environment make was called from. The last program of a recipe replaces its shell
# (exec): make hands a SIGTERM to its child, and a shell would not hand it on.
SYNC = unset VIRTUAL_ENV PYTHONPATH PYTHONHOME; $(FIND_PYTHON); \
	exec env UV_PYTHON_DOWNLOADS=never UV_PYTHON="$$found" UV_PROJECT_ENVIRONMENT=.venv UV_HTTP_TIMEOUT=300 \
	$(UV) sync --frozen --compile-bytecode

run: .venv/.synced
	@$(PY) -m bot train
	@exec $(PY) -m bot serve

setup: .venv/.synced
	@$(PY) -m bot train

train: .venv/.synced
	@exec $(PY) -m bot train

test: .venv/.synced-dev test-tools
	@$(PY) -m bot train
	@exec $(PY) -m pytest $(ARGS)

check: .venv/.synced-dev
	@echo '格式…' && $(PY) -m ruff format --check --quiet . && echo '写法…' && $(PY) -m ruff check --quiet .
	@echo '类型…' && $(PY) -m mypy --no-error-summary
	@echo '语料…' && $(PY) -m bot check-data
	@echo '故事和规则（约半分钟）…' && mkdir -p build && env RASA_TELEMETRY_ENABLED=false TF_CPP_MIN_LOG_LEVEL=3 LOG_LEVEL=WARNING \
		$(PY) -m rasa data validate --data nlu_data --domain domain.yml --config config.yml >build/validate.log 2>&1 \
		|| { grep -v 'is not used in any' build/validate.log | tail -n 20; exit 1; }
	@echo '约定…' && $(PY) -m pytest -q tests/architecture
	@echo '检查通过。'

bench: .venv/.synced-dev
	@$(PY) -m bot train
	@exec $(PY) -m bench $(ARGS)

bench-nlu: .venv/.synced-dev
	@exec $(PY) -m bench.understanding $(ARGS)

# Data of the installation (var) stays.
clean:
	rm -rf .venv build models .rasa .pytest_cache .mypy_cache .ruff_cache .hypothesis results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

help:
	@echo 'make run    装好环境、训练模型、启动（默认）'
	@echo 'make setup  只装环境和训练'
	@echo 'make train  语料或配置变了就重新训练'
	@echo 'make test   装好测试需要的东西，运行全部测试；ARGS="tests/cli -k 导入" 只跑一部分'
	@echo 'make check  格式、写法、类型、语料，提交前运行'
	@echo 'make bench  量速度和内存'
	@echo 'make bench-nlu  量听懂的本事和代价，和别的做法并排（第一次约半小时）'
	@echo 'make clean  删掉环境和模型（数据目录 var 不动）'

$(UV):
	@echo '准备安装工具 uv（约 20 秒）…'
	@$(FIND_PYTHON); rm -rf build/uv && "$$found" -m venv build/uv && exec build/uv/bin/python -m pip install --quiet '$(UV_RANGE)'

.venv/.synced: pyproject.toml uv.lock .python-version | $(UV)
	@echo '安装依赖（第一次约两三分钟，要下载约 1 GB）…'
	@$(SYNC) --no-dev
	@rm -f .venv/.synced-dev && touch $@

.venv/.synced-dev: pyproject.toml uv.lock .python-version | $(UV)
	@echo '安装依赖和测试工具（第一次约两三分钟，要下载约 1 GB）…'
	@$(SYNC) --group dev
	@touch .venv/.synced $@

# What pip cannot bring: a browser, a Chinese font, PostgreSQL, Redis, npm (for the accessibility checker).
test-tools:
	@mkdir -p build; missing=; for pair in chromium:chromium npm:npm fc-list:fontconfig redis-server:redis-server; do \
		command -v "$${pair%%:*}" >/dev/null 2>&1 || missing="$$missing $${pair#*:}"; done; \
	fc-list 2>/dev/null | grep -qi wqy || missing="$$missing fonts-wqy-microhei"; \
	ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null 2>&1 || missing="$$missing postgresql"; \
	[ -z "$$missing" ] && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
		echo "安装测试用的系统软件：$$missing（约一两分钟）…"; \
		export DEBIAN_FRONTEND=noninteractive; \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends $$missing >build/apt.log 2>&1 \
			|| { tail -n 5 build/apt.log; echo '系统软件没有装上，全部记录在 build/apt.log。'; exit 1; }; \
	else \
		echo "测试还需要这些系统软件，请先运行："; echo "  sudo apt-get install -y$$missing"; exit 1; \
	fi

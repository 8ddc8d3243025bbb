# The commands of the project; what they do is in scripts/. Each sets up what the machine lacks, and says so.
.PHONY: help serve build import check lint test bench audit pictures sheets clean
.NOTPARALLEL:

help: ## lists the commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1	\2/p' Makefile

serve: ## [CONTENT=dir] [PORT=8080]: builds and serves http://127.0.0.1:8080, again after every change
	@bash scripts/serve

build: ## [CONTENT=dir] [PUBLIC_URL=/sub/] [ORIGIN=https://…] [DIST=dist]: a release build
	@bash scripts/build

import: ## TEXT=entry.txt TO=dir [ADDRESS=https://…] [OUTLET=name] [ENTRY_LANG=tag] [ENTRY=number]: a bundle from an award page's copied text
	@bash scripts/import

check: ## [CONTENT=dir]: every fault of a bundle, as file:line:column: field: what is wrong
	@bash scripts/check

test: ## every test, browser tests included
	@bash scripts/test

lint: ## formatting and clippy, warnings denied
	@bash scripts/lint

bench: ## figures of speed, size and scale
	@bash scripts/bench

audit: ## axe-core and Lighthouse on every page
	@bash scripts/audit

pictures: ## [CONTENT=dir]: a bundle's pictures for link previews, and the icon as PNG, taken from the pages
	@bash scripts/pictures

sheets: ## [CONTENT=dir | SITE=dir] [ONLY=360-dark]: pictures of every page, wide and narrow, light and dark, printed, in target/sheets
	@bash scripts/sheets

clean: ## removes what was built, but not the tools in .tools/
	@rm -rf target dist

# The commands of the project; what they do is in scripts/. Each sets up what the machine lacks, and says so.
.PHONY: help serve build desk import check lint test bench audit social-images screenshots clean
.NOTPARALLEL:

help: ## list the commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' Makefile

serve: ## [CONTENT=dir] [PORT=8080]: build the site, serve it at http://127.0.0.1:8080, rebuild it after every change
	@bash scripts/serve

build: ## [CONTENT=dir] [PUBLIC_URL=/sub/] [ORIGIN=https://…] [DIST=dist] [PRECOMPRESS=no]: build a release
	@bash scripts/build

desk: ## [PORT=8081 | DIST=dir]: serve the desk, which makes an entry in a browser, or build it for any static host
	@bash scripts/desk

import: ## TEXT=entry.txt OUT=dir [URL=https://…] [OUTLET=name] [ENTRY_LANG=tag] [ENTRY=number]: make a bundle from an award page's copied text
	@bash scripts/import

check: ## [CONTENT=dir]: list every error of a bundle, as file:line:column: field: what is wrong
	@bash scripts/check

test: ## run every test, browser tests included
	@bash scripts/test

lint: ## check the formatting and run Clippy, with warnings denied
	@bash scripts/lint

bench: ## [PEERS=dir] [ONLY=loads | ONLY=desk | ONLY=walks]: measure speed, size, and scale, beside the built sites in PEERS, and the desk; and walk on for 2,000 steps
	@bash scripts/bench

audit: ## [ONLY=desk]: run axe-core, IBM's accessibility engine, DAISY Ace, and Lighthouse on every page, book, and screen of the desk
	@bash scripts/audit

social-images: ## [CONTENT=dir]: make a bundle's pictures for link previews, and the icon as PNG, from the pages
	@bash scripts/social-images

screenshots: ## [CONTENT=dir | SITE=dir] [ONLY=360-dark] [OUT=dir]: take pictures of every page, wide and narrow, light and dark, in old engines, printed
	@bash scripts/screenshots

clean: ## remove what was built, but not the tools in .tools/
	@rm -rf target dist

# The commands of the project. `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help run build test test-tsan bench bench-rules bench-process fuzz format clean
jobs := $(shell nproc)
fuzz_seconds ?= 60
cases ?= 1000000
seconds ?= 8
databases ?= sqlite postgres
waiting ?= 1000000
sources = $(shell find src apps tests bench fuzz -name '*.cpp' -o -name '*.hpp' 2>/dev/null)

help: ## list these
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/\1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 12

run: build ## build, and start both installations with sandbox data
	@exec tools/run

build: ## build the two installations into build/release, and what they show into build/ui
	tools/install build
	cmake --preset release
	cmake --build --preset release -j $(jobs)
	tools/ui

test: ## check the sources, build with sanitizers, run every test
	tools/install test
	tools/tidy
	[ -d tests/peers/node_modules ] || ! command -v npm >/dev/null || \
		npm ci --silent --prefix tests/peers
	tools/ui
	cmake --preset dev
	cmake --build --preset dev -j $(jobs)
	tools/with-postgres ctest --preset dev -j $(jobs)

test-tsan: ## run the tests of the rooms that have threads, under ThreadSanitizer
	tools/install test
	cmake --preset tsan
	cmake --build --preset tsan -j $(jobs) --target threads_tests
	tools/with-postgres ctest --preset tsan -j $(jobs)

bench: ## build as released, measure it with a million cases; less with cases=100000
	tools/install bench
	cmake --preset bench
	cmake --build --preset bench -j $(jobs)
	cases=$(cases) seconds=$(seconds) tools/with-postgres --durable bench/run $(databases)

bench-rules: ## measure the rules engine, and the npm package feelin beside it
	tools/install bench
	cmake --preset bench
	cmake --build --preset bench -j $(jobs) --target bench_rules
	seconds=$(seconds) bench/rules/run

bench-process: ## measure processes; less with waiting=10000
	tools/install bench
	cmake --preset bench
	cmake --build --preset bench -j $(jobs) --target bench_process
	seconds=$(seconds) waiting=$(waiting) databases="$(databases)" \
		tools/with-postgres --durable bench/process/run

fuzz: ## run each fuzzer for fuzz_seconds, beginning with the inputs in fuzz/corpus
	tools/install fuzz
	cmake --preset fuzz
	cmake --build --preset fuzz -j $(jobs) --target fuzzers
	status=0; for fuzzer in build/fuzz/fuzz/*; do \
		target=$${fuzzer##*/fuzz_}; found=build/fuzz/corpus/$$target; mkdir -p $$found; \
		$$fuzzer -max_total_time=$(fuzz_seconds) -timeout=10 -artifact_prefix=$$found- \
			$$found fuzz/corpus/$$target || status=1; done; exit $$status

format: ## lay out the sources as .clang-format says
	tools/install test
	clang-format-14 -i $(sources)

clean: ## remove what was built
	rm -rf build

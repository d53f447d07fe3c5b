// The cost of the proof of the policies relative to the emission, both measured alternately in one
// process on the same plan. Prints ratios. There is no pass or fail.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "diag/sink.h"
#include "emit/registry.h"
#include "estate.h"
#include "lower/lower.h"
#include "prove/prove.h"
#include "resolve/resolve.h"
#include "source/files.h"
#include "syntax/parse.h"
#include "templates/all.h"

namespace {

constexpr int kRounds = 7;

double seconds(const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

void run(const bench::Size& size, bool manages) {
  std::string text = bench::estate(size);
  if (manages) {
    text += "principals:\n  deployer: { role: deploy, manages: true }\n";
  }
  source::Files files;
  diag::Collector sink;
  const auto document = syntax::parse(files.add("secrets.spec.yaml", std::move(text)), sink);
  const auto spec = document ? resolve::resolve({&*document}, sink) : std::nullopt;
  if (!spec) {
    fmt::print(stderr, "the estate is not a valid spec\n");
    std::exit(1);
  }
  const plan::Lock lock;
  const plan::Plan plan = lower::lower(*spec, lock);
  const render::Templates templates(templates::all());
  std::vector<double> proofs;
  std::vector<double> emissions;
  std::vector<double> ratios;
  std::size_t bytes = 0;
  for (int round = 0; round < kRounds; ++round) {
    emissions.push_back(seconds([&] {
      base::FileSet out;
      base::FileCollector collector(out);
      for (const emit::Emitter* emitter : emit::all()) {
        emitter->emit(plan, templates, collector);
      }
      bytes = 0;
      for (const base::OutputFile& file : out) {
        bytes += file.text.size();
      }
    }));
    proofs.push_back(seconds([&] { prove::run(*spec, plan, sink); }));
    ratios.push_back(proofs.back() / emissions.back());
  }
  if (sink.errors() != 0) {
    fmt::print(stderr, "the estate is not proven: {}\n", sink.all().front().message);
    std::exit(1);
  }
  fmt::print(
      "{:>6} x {} x {:>6}{}  emission {:>6.1f} MB {:>7.1f} ms  proof {:>7.1f} ms  ratio {:.2f}\n",
      size.services, size.environments, size.secrets, manages ? ", managed" : "         ",
      static_cast<double>(bytes) / 1e6, median(emissions) * 1e3, median(proofs) * 1e3,
      median(ratios));
}

}  // namespace

int main() {
  fmt::print(
      "services x environments x secrets; medians of {} rounds, emission and proof in turn\n",
      kRounds);
  for (const bool manages : {false, true}) {
    for (const std::size_t secrets : {1000UL, 10000UL}) {
      run({secrets / 10, 3, secrets}, manages);
    }
  }
  return 0;
}

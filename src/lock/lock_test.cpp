#include "lock/lock.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "diag/sink.h"
#include "lower/lower.h"
#include "resolve/resolve.h"
#include "source/files.h"
#include "syntax/parse.h"

namespace {

constexpr const char* kHead = R"(version: 1
system: shop
provision: cloudformation
environments:
  dev: {account: "111122223333", region: eu-west-1}
)";

// A plan, and everything that its views point into.
struct Built {
  source::Files files;
  std::optional<syntax::Document> document;
  std::optional<model::Spec> spec;
  plan::Lock before;
  plan::Plan plan;
};

std::unique_ptr<Built> build(const std::string& rest, plan::Lock before = {}) {
  auto built = std::make_unique<Built>();
  diag::Collector sink;
  built->document = syntax::parse(built->files.add("spec", kHead + rest), sink);
  REQUIRE(built->document.has_value());
  built->spec = resolve::resolve({&*built->document}, sink);
  REQUIRE(built->spec.has_value());
  built->before = std::move(before);
  built->plan = lower::lower(*built->spec, built->before);
  return built;
}

plan::Lock read(const std::string& text) {
  source::Files files;
  diag::Collector sink;
  auto lock = lock::read(files.add("secrets.lock.json", text), sink);
  for (const diag::Diagnostic& diagnostic : sink.all()) {
    FAIL_CHECK(diagnostic.message);
  }
  REQUIRE(lock.has_value());
  return std::move(*lock);
}

std::string refusal(const std::string& text) {
  source::Files files;
  diag::Collector sink;
  CHECK_FALSE(lock::read(files.add("secrets.lock.json", text), sink));
  REQUIRE(sink.all().size() == 1);
  return sink.all().front().message;
}

std::string environment_of(const std::string& secret) {
  return R"({"version": 1, "environments": {"dev": {"secrets": {"db": )" + secret + "}}}}";
}

}  // namespace

TEST_CASE("a printed lock reads back unchanged") {
  const auto built = build(R"(secrets:
  db:
    fields:
      user: {const: app, sensitive: false}
      port: {const: "5432", format: integer, sensitive: false}
      password: {generate: {length: 20, exclude_characters: "\"@/", exclude_punctuation: true, require_each_included_type: false}}
  token: {value: {placeholder: your-token}}
)");
  const std::string text = lock::print(lock::next(built->plan));
  CHECK(lock::print(read(text)) == text);
  CHECK(
      text.find(
          R"("db": {"name": "shop/dev/db", "stack": "secrets", "logical_id": "Db", "first": [{"field": "user",)") !=
      std::string::npos);
}

TEST_CASE("no addition or removal changes the stack or logical id of other secrets") {
  constexpr int kRounds = 25;
  constexpr int kMostAtOnce = 100;
  constexpr int kMostServicesAtOnce = 60;
  std::mt19937 random(20261124);  // NOLINT(bugprone-random-generator-seed)
  std::set<int> alive;
  std::set<int> wide;      // with long descriptions, so that stacks also fill up by bytes
  std::set<int> services;  // each with a policy, so that stacks also fill up by resources
  plan::Lock lock;
  std::map<std::string, std::pair<std::string, std::string>> places;
  std::map<std::string, std::string> policies;
  std::size_t most_stacks = 0;
  std::size_t most_resources = 0;
  int next = 0;
  for (int round = 0; round < kRounds; ++round) {
    const int added = static_cast<int>(random() % kMostAtOnce);
    for (int i = 0; i < added; ++i) {
      alive.insert(next);
      if (random() % 8 == 0) {
        wide.insert(next);
      }
      ++next;
    }
    std::erase_if(alive, [&](int) { return random() % 12 == 0; });
    alive.insert(next++);
    std::erase_if(services, [&](int) { return random() % 12 == 0; });
    for (int i = static_cast<int>(random() % kMostServicesAtOnce); i > 0; --i) {
      services.insert(next++);
    }
    std::string rest = "secrets:\n";
    for (const int id : alive) {
      rest += "  s" + std::to_string(id) + ": {value: {}";
      if (wide.contains(id)) {
        rest += ", description: \"" + std::string(1500, 'x') + "\"";
      }
      rest += random() % 3 == 0 ? ", rotation: {every: 30d, managed: true}}\n" : "}\n";
    }
    rest += services.empty() ? "" : "services:\n";
    for (const int id : services) {
      const std::string name = "w" + std::to_string(id);
      const std::string read = std::to_string(*alive.begin());
      rest += "  " + name + ": {platform: ec2, role: " + name + ", reads: [s" + read + "]}\n";
    }
    const auto built = build(rest, std::move(lock));
    lock = read(lock::print(lock::next(built->plan)));
    std::map<std::string, std::pair<std::string, std::string>> now;
    const plan::LockedEnvironment& locked = lock.environments.at("dev");
    for (const auto& [label, secret] : locked.secrets) {
      now[label] = {secret.stack, secret.logical_id};
      if (const auto old = places.find(label); old != places.end()) {
        CHECK(old->second == now[label]);
      }
    }
    CHECK(now.size() == alive.size());
    CHECK(locked.policies.size() == services.size());
    for (const auto& [policy, stack] : locked.policies) {
      if (const auto old = policies.find(policy); old != policies.end()) {
        CHECK(old->second == stack);
      }
    }
    for (const plan::Stack& stack : built->plan.environments.front().stacks) {
      CHECK(stack.resources <= 500);
      CHECK(stack.outputs <= 200);
      CHECK(stack.bytes <= 1'000'000);
      CHECK(stack.outputs == stack.secrets.size());
      most_resources = std::max(most_resources, stack.resources);
    }
    most_stacks = std::max(most_stacks, built->plan.environments.front().stacks.size());
    places = std::move(now);
    policies = {locked.policies.begin(), locked.policies.end()};
  }
  CHECK(most_stacks > 3);
  CHECK(most_resources > 490);
}

TEST_CASE("space that removals free is reused") {
  std::string many = "secrets:\n";
  for (int i = 0; i < 250; ++i) {
    many += "  s" + std::to_string(i) + ": {value: {}}\n";
  }
  const auto first = build(many);
  REQUIRE(first->plan.environments.front().stacks.size() == 2);
  std::string fewer = "secrets:\n  fresh: {value: {}}\n";
  for (int i = 100; i < 250; ++i) {
    fewer += "  s" + std::to_string(i) + ": {value: {}}\n";
  }
  const auto second = build(fewer, lock::next(first->plan));
  CHECK(lock::next(second->plan).environments.at("dev").secrets.at("fresh").stack == "secrets");
}

TEST_CASE("a renamed secret keeps its logical id and its stack") {
  const auto before = build("secrets:\n  db: {value: {}, logical_id: Database}\n");
  const auto after =
      build("secrets:\n  postgres: {value: {}, renamed_from: db}\n", lock::next(before->plan));
  const plan::Secret& secret = after->plan.environments.front().secrets.front();
  CHECK(secret.logical_id == "Database");
  CHECK(lock::next(after->plan).environments.at("dev").secrets.contains("postgres"));
}

TEST_CASE("the initial value in a stack does not change") {
  const auto before = build("secrets:\n  app: {fields: {PASSWORD: {generate: {length: 32}}}}\n");
  const auto after = build(
      "secrets:\n  app: {fields: {SMTP: {placeholder: your-smtp}, PASSWORD: {generate: {length: "
      "40}}}}\n",
      lock::next(before->plan));
  const plan::Secret& secret = after->plan.environments.front().secrets.front();
  const plan::Shape& first = after->plan.shapes.at(secret.first_shape);
  REQUIRE(first.fields.size() == 1);
  CHECK(first.fields.front().generate.length == 32);
  CHECK(after->plan.shapes.at(secret.shape).fields.size() == 2);
  const auto unchanged = build("secrets:\n  app: {fields: {PASSWORD: {generate: {length: 32}}}}\n",
                               lock::next(before->plan));
  CHECK(unchanged->plan.environments.front().secrets.front().first_shape == 0);
}

TEST_CASE("ARNs are matched by account, region and name") {
  const auto built = build("secrets:\n  db: {value: {}}\n  gone: {value: {}}\n");
  source::Files files;
  diag::Collector sink;
  plan::Lock lock;
  const auto learned = lock::learn(files.add("list", R"({"SecretList": [
        {"ARN": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/db-AbCdEf"},
        {"ARN": "arn:aws:secretsmanager:eu-west-1:999922223333:secret:shop/dev/db-ZZZZZZ"},
        {"ARN": "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/gone-AbCdEf",
         "DeletedDate": "2026-01-01"}], "NextToken": null})"),
                                   built->plan, lock, sink);
  REQUIRE(learned.has_value());
  CHECK(learned->learned == 1);
  CHECK(learned->missing == std::vector<std::string>{"dev: gone"});
  const auto again = build("secrets:\n  db: {value: {}}\n", lock);
  CHECK(again->plan.environments.front().secrets.front().known_arn() ==
        "arn:aws:secretsmanager:eu-west-1:111122223333:secret:shop/dev/db-AbCdEf");
  // A new name is a new secret: the ARN of the old one is dropped.
  const auto renamed = build("secrets:\n  db: {value: {}, name: other}\n", lock);
  CHECK(renamed->plan.environments.front().secrets.front().locked_arn.empty());
  CHECK_FALSE(lock::learn(files.add("bad", R"({"Secrets": []})"), built->plan, lock, sink));
}

TEST_CASE("a file that is not a lock is rejected entirely") {
  CHECK(refusal("{") == "cannot read the lock: this is not JSON");
  CHECK(refusal("[]") == "cannot read the lock: the file is not an object");
  CHECK(refusal("<<<<<<< HEAD\n{}\n") ==
        "cannot read the lock: it contains merge conflict markers");
  CHECK(refusal(R"({"version": 3})").find("`version` is not a number from 1 to 2") !=
        std::string::npos);
  CHECK(refusal(R"({"version": 1, "version": 1})").find("duplicate") != std::string::npos);
  CHECK(refusal(environment_of(R"({"stack": "other", "logical_id": "A"})")).find("not a name") !=
        std::string::npos);
  CHECK(refusal(environment_of(R"({"stack": "secrets-99999999", "logical_id": "A"})"))
            .find("not a name") != std::string::npos);
  CHECK(refusal(environment_of(R"({"stack": "secrets"})")).find("go together") !=
        std::string::npos);
  CHECK(
      refusal(environment_of(R"({"stack": "secrets", "logical_id": "A-B"})")).find("go together") !=
      std::string::npos);
  CHECK(refusal(environment_of(R"({"first": [{"text": "a", "bare": "1"}]})")).find("exactly one") !=
        std::string::npos);
  CHECK(refusal(environment_of(R"({"first": [{"generate": {"length": 0}}]})")).find("`length`") !=
        std::string::npos);
  CHECK(refusal(environment_of(R"({"arn": 1})")).find("not a string") != std::string::npos);
  CHECK(refusal(std::string(100'000, '[')).find("cannot read the lock") == 0);
}

#include "estate.h"

#include <fmt/format.h>

#include <cstdint>
#include <iterator>

namespace bench {

namespace {

// Knuth's linear congruential generator: random enough to scatter reads, and deterministic.
class Random {
 public:
  std::size_t below(std::size_t bound) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(state_ >> 33U) % bound;
  }

 private:
  std::uint64_t state_ = 20240101;
};

std::string secret_id(std::size_t number) {
  return fmt::format("team-{:03}/store-{:05}/credentials", number % 97, number);
}

void add_environments(std::string& out, const Size& size) {
  out += "environments:\n";
  for (std::size_t i = 0; i < size.environments; ++i) {
    fmt::format_to(std::back_inserter(out),
                   "  env{}:\n"
                   "    account: \"{:012}\"\n"
                   "    region: eu-west-1\n"
                   "    kms_key: alias/estate\n"
                   "    tags: {{ stage: env{}, cost-center: \"{}\" }}\n",
                   i, 111122220000 + i, i, 4711 + i);
  }
}

void add_secrets(std::string& out, const Size& size) {
  out += "secrets:\n";
  for (std::size_t i = 0; i < size.secrets; ++i) {
    fmt::format_to(
        std::back_inserter(out),
        "  {}:\n"
        "    description: Connection of store {} for team {}\n"
        "    fields:\n"
        "      username: {{ placeholder: your-user-name, min_length: 4 }}\n"
        "      password: {{ generate: {{ length: 32, exclude_characters: \"\\\"@/\" }} }}\n"
        "      host: {{ placeholder: db.example.com, sensitive: false }}\n"
        "      api_key: {{ placeholder: your-api-key, description: Key of the vendor }}\n"
        "    tags: {{ team: team-{} }}\n",
        secret_id(i), i, i % 97, i % 97);
  }
}

void add_services(std::string& out, const Size& size) {
  constexpr std::size_t kReads = 5;
  Random random;
  out += "services:\n";
  for (std::size_t i = 0; i < size.services; ++i) {
    const bool ecs = i % 2 == 0;
    fmt::format_to(std::back_inserter(out),
                   "  service-{:05}:\n"
                   "    platform: {}\n"
                   "    role: \"{{system}}-{{env}}-{{service}}\"\n",
                   i, ecs ? "ecs" : "lambda");
    if (ecs) {
      out += "    execution_role: \"{system}-{env}-{service}-execution\"\n";
    }
    out += "    reads:\n";
    for (std::size_t read = 0; read < kReads; ++read) {
      const bool runtime = !ecs && read % 2 == 0;
      fmt::format_to(
          std::back_inserter(out), "      - {{ secret: {}, field: password, as: PASSWORD_{}{} }}\n",
          secret_id(random.below(size.secrets)), read, runtime ? ", deliver: runtime" : "");
    }
  }
}

}  // namespace

std::string estate(const Size& size) {
  std::string out =
      "version: 1\n"
      "system: estate\n"
      "provision: cloudformation\n"
      "naming: \"{system}/{env}/{secret}\"\n";
  add_environments(out, size);
  add_secrets(out, size);
  add_services(out, size);
  return out;
}

}  // namespace bench

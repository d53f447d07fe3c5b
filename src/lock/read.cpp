#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "aws/limits.h"
#include "base/ascii.h"
#include "format/json.h"
#include "lock/json_file.h"
#include "lock/lock.h"
#include "lock/merged_lines.h"

namespace lock {

namespace {

// Whether no part of a relative path is empty or leads out.
bool is_below(std::string_view path) {
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    if (part.empty() || part == "." || part == "..") {
      return false;
    }
    begin = end + 1;
  }
  return std::ranges::none_of(path, [](char c) { return c >= 0 && c < ' '; });
}

// Reads the lock from JSON, and keeps the first problem.
class Reader {
 public:
  [[nodiscard]] const std::string& problem() const { return problem_; }

  plan::Lock lock(const Json& json) {
    plan::Lock lock;
    if (!object(json, "the file", {"version", "environments"})) {
      return lock;
    }
    const Json* const version = json.find("version");
    const std::int64_t number = version == nullptr ? 0 : version->number().integer.value_or(0);
    if (number < 1 || number > kFormat) {
      say("`version` is not a number from 1 to " + std::to_string(kFormat) +
          "; a newer secretgen may have written it");
      return lock;
    }
    const Json* const environments = json.find("environments");
    if (environments == nullptr || !environments->is_object()) {
      say("`environments` is not an object");
      return lock;
    }
    for (const auto& [name, value] : environments->members()) {
      read(value, name, lock.environments[name]);
    }
    return lock;
  }

 private:
  void say(std::string problem) {
    if (problem_.empty()) {
      problem_ = std::move(problem);
    }
  }

  bool object(const Json& json, const std::string& what,
              std::initializer_list<std::string_view> keys) {
    if (!json.is_object()) {
      say(what + " is not an object");
      return false;
    }
    for (const auto& [key, value] : json.members()) {
      if (std::find(keys.begin(), keys.end(), key) == keys.end()) {
        say(what + " has a key " + format::json_quoted(key) + " that this version does not know");
        return false;
      }
    }
    return true;
  }

  std::string text(const Json& json, const char* key, const std::string& what) {
    const Json* const found = json.find(key);
    if (found == nullptr) {
      return {};
    }
    if (!found->is_text()) {
      say("`" + std::string(key) + "` of " + what + " is not a string");
      return {};
    }
    return found->text();
  }

  void read(const Json& json, const std::string& name, plan::LockedEnvironment& environment) {
    if (!object(json, "environment " + format::json_quoted(name),
                {"account", "region", "module", "secrets", "policies", "documents", "forgotten"})) {
      return;
    }
    environment.account = text(json, "account", "environment " + format::json_quoted(name));
    environment.region = text(json, "region", "environment " + format::json_quoted(name));
    environment.module = text(json, "module", "environment " + format::json_quoted(name));
    if (!environment.module.empty() && !is_below(environment.module)) {
      say("`module` of " + format::json_quoted(name) + " is not a directory below the system's");
    }
    for (const char* const part : {"secrets", "policies", "documents", "forgotten"}) {
      const Json* const entries = json.find(part);
      if (entries == nullptr) {
        continue;
      }
      if (!entries->is_object()) {
        say("`" + std::string(part) + "` of " + format::json_quoted(name) + " is not an object");
        return;
      }
      for (const auto& [label, value] : entries->members()) {
        const std::string what = format::json_quoted(label) + " in " + format::json_quoted(name);
        if (part == std::string_view("secrets")) {
          environment.secrets.emplace(label, secret(value, what));
        } else if (part == std::string_view("documents")) {
          environment.documents.emplace(label, documents(value, what));
        } else if (part == std::string_view("forgotten")) {
          if (object(value, what, {"terraform", "value", "rotation"})) {
            environment.forgotten.emplace(label, terraform(value, what));
          }
        } else if (object(value, what, {"stack"})) {
          environment.policies.emplace(label, stack(value, what));
        }
      }
    }
    const bool has_module = !environment.forgotten.empty() ||
                            std::ranges::any_of(environment.secrets, [](const auto& entry) {
                              return entry.second.terraform.has_value();
                            });
    if (has_module && environment.module.empty()) {
      say("`module` of " + format::json_quoted(name) + " is missing");
    }
  }

  plan::LockedDocuments documents(const Json& json, const std::string& what) {
    // A principal has at most 25 policies.
    constexpr std::int64_t kMost = 1000;
    plan::LockedDocuments documents;
    if (!json.is_object()) {
      say("`documents` of " + what + " is not an object");
      return documents;
    }
    for (const auto& [subject, number] : json.members()) {
      const std::int64_t value = number.number().integer.value_or(0);
      if (value < 1 || value > kMost) {
        say("a document of " + what + " is not a number from 1 to 1000");
        return documents;
      }
      documents.emplace(subject, static_cast<std::uint32_t>(value - 1));
    }
    return documents;
  }

  plan::TerraformState terraform(const Json& json, const std::string& what) {
    plan::TerraformState state{.name = text(json, "terraform", what),
                               .value = flag(json, "value"),
                               .rotation = flag(json, "rotation")};
    const bool is_identifier = !state.name.empty() && !base::is_digit(state.name.front()) &&
                               std::ranges::all_of(state.name, [](char c) {
                                 return base::is_letter(c) || base::is_digit(c) || c == '_';
                               });
    if (!is_identifier) {
      say("`terraform` of " + what + " is not the name of a resource");
    }
    return state;
  }

  static bool flag(const Json& json, const char* key) {
    const Json* const found = json.find(key);
    return found != nullptr && found->boolean();
  }

  std::string stack(const Json& json, const std::string& what) {
    std::string name = text(json, "stack", what);
    const std::string_view tail =
        std::string_view(name).substr(std::min(name.size(), std::string_view("secrets").size()));
    const bool numbered =
        tail.size() >= 2 && tail[0] == '-' && tail[1] >= '1' && tail[1] <= '9' &&
        tail.size() <= 5 &&
        std::ranges::all_of(tail.substr(1), [](char c) { return c >= '0' && c <= '9'; }) &&
        tail != "-1";
    if (!name.empty() && (!name.starts_with("secrets") || (!tail.empty() && !numbered))) {
      say("the stack of " + what + " is not a name that secretgen uses");
    }
    return name;
  }

  plan::LockedSecret secret(const Json& json, const std::string& what) {
    plan::LockedSecret secret;
    if (!object(json, what,
                {"name", "recovery_window", "terraform", "value", "rotation", "stack", "logical_id",
                 "arn", "first"})) {
      return secret;
    }
    secret.name = text(json, "name", what);
    if (const Json* const window = json.find("recovery_window")) {
      const std::int64_t days = window->number().integer.value_or(-1);
      if (!window->is_number() || days < 0 || days > aws::kMaxRecoveryDays) {
        say("`recovery_window` of " + what + " is not a number of days");
        return secret;
      }
      secret.recovery_window = static_cast<int>(days);
    }
    if (json.contains("terraform")) {
      secret.terraform = terraform(json, what);
    }
    secret.stack = stack(json, what);
    secret.logical_id = text(json, "logical_id", what);
    secret.arn = text(json, "arn", what);
    const bool plain = std::ranges::all_of(secret.logical_id, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
    if (!plain || secret.stack.empty() != secret.logical_id.empty()) {
      say("`stack` and `logical_id` of " + what + " do not go together");
    }
    if (const Json* const first = json.find("first")) {
      secret.first.emplace();
      if (!first->is_array()) {
        say("`first` of " + what + " is not an array");
        return secret;
      }
      for (const Json& entry : first->items()) {
        secret.first->push_back(field(entry, what));
      }
    }
    return secret;
  }

  plan::FirstField field(const Json& json, const std::string& what) {
    plan::FirstField field;
    const std::string where = "an initial value of " + what;
    if (!object(json, where, {"field", "generate", "bare", "text"})) {
      return field;
    }
    field.name = text(json, "field", where);
    const bool has_text = json.contains("text");
    field.bare = json.contains("bare");
    field.generated = json.contains("generate");
    if (static_cast<int>(has_text) + static_cast<int>(field.bare) +
            static_cast<int>(field.generated) !=
        1) {
      say(where + " does not have exactly one of `text`, `bare` and `generate`");
      return field;
    }
    if (field.generated) {
      generate(*json.find("generate"), where, field);
    } else {
      field.initial = text(json, field.bare ? "bare" : "text", where);
    }
    return field;
  }

  void generate(const Json& json, const std::string& where, plan::FirstField& field) {
    struct Flag {
      const char* name;
      bool terms::Generate::*member;
    };
    static constexpr std::array kFlags{
        Flag{"exclude_punctuation", &terms::Generate::exclude_punctuation},
        Flag{"exclude_numbers", &terms::Generate::exclude_numbers},
        Flag{"exclude_uppercase", &terms::Generate::exclude_uppercase},
        Flag{"exclude_lowercase", &terms::Generate::exclude_lowercase},
        Flag{"include_space", &terms::Generate::include_space},
        Flag{"require_each_included_type", &terms::Generate::require_each_included_type},
    };
    if (!object(json, "`generate` of " + where,
                {"length", "exclude_characters", "exclude_punctuation", "exclude_numbers",
                 "exclude_uppercase", "exclude_lowercase", "include_space",
                 "require_each_included_type"})) {
      return;
    }
    const Json* const given = json.find("length");
    const std::int64_t length = given == nullptr ? 0 : given->number().integer.value_or(0);
    if (length < 1 || length > aws::kMaxPasswordLength) {
      say("`length` of " + where + " is not a number from 1 to 4096");
      return;
    }
    field.generate.length = static_cast<int>(length);
    field.exclude_characters = text(json, "exclude_characters", where);
    for (const Flag& flag : kFlags) {
      if (const Json* const value = json.find(flag.name)) {
        if (!value->is_boolean()) {
          say("`" + std::string(flag.name) + "` of " + where + " is not true or false");
          return;
        }
        field.generate.*flag.member = value->boolean();
      }
    }
  }

  std::string problem_;
};

}  // namespace

std::optional<plan::Lock> read(const source::File& file, diag::Sink& sink) {
  const std::string text = repair_merged_lines(std::string(file.text()));
  const auto json = parse_json(file, text, "the lock", sink);
  if (!json) {
    return std::nullopt;
  }
  Reader reader;
  plan::Lock lock = reader.lock(*json);
  if (!reader.problem().empty()) {
    sink.report(wrong_content(file, "the lock", reader.problem()));
    return std::nullopt;
  }
  return lock;
}

}  // namespace lock

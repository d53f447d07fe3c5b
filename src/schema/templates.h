#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "diag/sink.h"
#include "model/spec.h"
#include "schema/input.h"

namespace schema {

// The variables that a template may use.
struct Scope {
  std::span<const model::Variable> variables;
  // Indices of the dimensions whose variables are also in scope.
  std::span<const std::uint32_t> dimensions = {};
  const model::Spec* spec = nullptr;  // with `dimensions`
  // False if a dimension in scope is not known: then no variable is reported as unknown.
  bool complete = true;
};

inline constexpr auto kEnvironmentScope =
    std::to_array<model::Variable>({model::Variable::System, model::Variable::Env,
                                    model::Variable::Region, model::Variable::Account});
inline constexpr auto kSecretScope = std::to_array<model::Variable>(
    {model::Variable::System, model::Variable::Env, model::Variable::Region,
     model::Variable::Account, model::Variable::Secret});
inline constexpr auto kServiceScope = std::to_array<model::Variable>(
    {model::Variable::System, model::Variable::Env, model::Variable::Region,
     model::Variable::Account, model::Variable::Service});
inline constexpr auto kPathScope =
    std::to_array<model::Variable>({model::Variable::System, model::Variable::Env});
// For targets that write one set of files for all environments.
inline constexpr auto kSystemPathScope = std::to_array<model::Variable>({model::Variable::System});
inline constexpr auto kLocalPathScope = std::to_array<model::Variable>(
    {model::Variable::System, model::Variable::Env, model::Variable::Service});

// The name of a built-in variable; empty for those of dimensions.
std::string_view variable_word(model::Variable variable);
// True for the names above.
bool is_reserved_variable(std::string_view name);

// A text with `{name}` in it. `{{` and `}}` mean one brace each.
std::optional<model::Template> read_template(const Input& input, const Scope& scope,
                                             diag::Sink& sink);

// True if `allowed` accepts every character outside variables.
bool literals_match(const model::Template& text, bool (*allowed)(char c));

// Parses a text that was already read, in another scope.
std::optional<model::Template> parse_template(const model::Text& text, const Scope& scope,
                                              diag::Sink& sink);

}  // namespace schema

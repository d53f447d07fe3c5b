#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/options.h"

namespace cli {

// How findings are printed.
enum class Form { Text, Json, Github };

// The option that names one.
inline constexpr Option kFormOption{.name = "format", .short_name = ""};

// What `--format` says, Text if it is not given; nullopt and a mistake if there is no such form.
std::optional<Form> form(const Given& given, std::string& mistake);

}  // namespace cli

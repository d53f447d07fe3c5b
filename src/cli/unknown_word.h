#pragma once

#include <string>
#include <string_view>

#include "driver/environments.h"

namespace cli {

// "unknown target `iamm`; did you mean `iam`?"
std::string unknown_word(std::string_view what, const driver::UnknownWord& unknown);

}  // namespace cli

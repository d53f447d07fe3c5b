#pragma once

namespace cli {

// How findings are printed.
enum class Form { Text, Json, Github };

}  // namespace cli

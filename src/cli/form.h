#pragma once

namespace cli {

// The format in which findings are printed.
enum class Form { Text, Json, Github };

}  // namespace cli

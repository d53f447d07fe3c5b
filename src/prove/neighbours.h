#pragma once

#include <string>
#include <string_view>

namespace prove {

// The ARN of another secret that looks like `arn` (without suffix) and that `pattern` matches: with
// a longer or shorter name, one that ends like a suffix, or the same name in another account,
// region or partition. Empty if there is none, as for every generated pattern except those of
// `open` reads.
std::string matched_neighbour(std::string_view pattern, const std::string& arn);

}  // namespace prove

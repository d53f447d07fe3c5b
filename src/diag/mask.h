#pragma once

#include <string>

namespace diag {

// Puts stars over all but the first four letters of every word that looks like a random key or
// token, so that a value pasted into a spec by mistake does not reach a log. Keeps the length.
void mask_secrets(std::string& text);

}  // namespace diag

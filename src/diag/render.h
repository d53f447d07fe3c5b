#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "source/files.h"

namespace diag {

// The diagnostics as rustc prints them, followed by a line that counts them ("error: 2 errors,
// 1 warning"); empty for none. Control characters and invisible ones of the source are shown as
// \u{…}; tabs as one space. `color`: with ANSI colours.
std::string render_text(const std::vector<Diagnostic>& diagnostics, const source::Files& files,
                        bool color);

// The same record as JSON, one array: code, name, level, message, file, line, column, end_line,
// end_column, help, labels.
std::string render_json(const std::vector<Diagnostic>& diagnostics, const source::Files& files);

// As workflow commands of GitHub Actions, one per line, which it shows next to the lines of a
// change.
std::string render_github(const std::vector<Diagnostic>& diagnostics, const source::Files& files);

}  // namespace diag

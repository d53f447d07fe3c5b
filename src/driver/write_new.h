#pragma once

#include <memory>
#include <string>

#include "disk/disk.h"
#include "driver/report.h"

namespace driver {

// Writes a new file. An existing file is kept, and is an error.
std::unique_ptr<Report> write_new(const std::string& path, const std::string& text,
                                  disk::Disk& disk);

}  // namespace driver

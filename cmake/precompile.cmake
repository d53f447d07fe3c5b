# secretgen_precompile(TARGET): with SECRETGEN_PRECOMPILE, the files of TARGET begin with the headers
# below, parsed once for all targets: parsing them is a third of the cost of compiling a small file. An
# option, since a file that forgets to include one of them still compiles, and since ccache needs a
# setting for it.

if(SECRETGEN_PRECOMPILE)
  file(WRITE ${PROJECT_BINARY_DIR}/precompiled.cpp "")
  add_library(secretgen_precompiled OBJECT ${PROJECT_BINARY_DIR}/precompiled.cpp)
  target_compile_options(secretgen_precompiled PRIVATE -pthread)
  target_link_libraries(secretgen_precompiled PRIVATE secretgen_options fmt::fmt)
  target_precompile_headers(secretgen_precompiled PRIVATE
    <algorithm> <array> <charconv> <cstdint> <deque> <filesystem> <functional> <map> <memory>
    <optional> <set> <span> <string> <string_view> <system_error> <unordered_map> <unordered_set>
    <utility> <variant> <vector> <fmt/format.h>)
endif()

function(secretgen_precompile target)
  if(TARGET secretgen_precompiled)
    # Precompiled headers are used only with the options and macros they were compiled with.
    target_compile_options(${target} PRIVATE -pthread)
    target_compile_definitions(${target} PRIVATE
      $<TARGET_PROPERTY:fmt::fmt,INTERFACE_COMPILE_DEFINITIONS>)
    target_precompile_headers(${target} REUSE_FROM secretgen_precompiled)
  endif()
endfunction()

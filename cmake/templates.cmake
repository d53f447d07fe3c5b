# The library secretgen_templates: every file below templates/, checked and compiled into C++ by
# src/render/embed_main.cpp. Its headers are "templates/<target>.h".

file(GLOB_RECURSE template_files CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/templates
     ${PROJECT_SOURCE_DIR}/templates/*)
list(SORT template_files)
set(generated ${PROJECT_BINARY_DIR}/generated)
set(made ${generated}/templates.cpp ${generated}/templates/all.h)
foreach(file IN LISTS template_files)
  string(REGEX REPLACE "/.*" "" target "${file}")
  list(APPEND made ${generated}/templates/${target}.h)
endforeach()
list(REMOVE_DUPLICATES made)
list(TRANSFORM template_files PREPEND ${PROJECT_SOURCE_DIR}/templates/ OUTPUT_VARIABLE inputs)

add_executable(embed ${PROJECT_SOURCE_DIR}/src/render/embed_main.cpp)
target_link_libraries(embed PRIVATE secretgen_render)
add_custom_command(
  OUTPUT ${made}
  COMMAND embed ${generated} ${PROJECT_SOURCE_DIR}/templates ${template_files}
  DEPENDS embed ${inputs}
  COMMENT "Compiling templates/"
  VERBATIM)
add_library(secretgen_templates STATIC ${generated}/templates.cpp ${made})
target_include_directories(secretgen_templates PUBLIC ${generated})
target_link_libraries(secretgen_templates PUBLIC secretgen_render)

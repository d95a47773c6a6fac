# Writes the fuzzer's seeds: the bundled claims file with each test article, parted by a zero byte.
file(REMOVE_RECURSE ${OUT})
file(MAKE_DIRECTORY ${OUT})
file(GLOB articles ${SOURCE}/tests/articles/*.txt)
foreach(article ${articles})
  get_filename_component(name ${article} NAME_WE)
  execute_process(COMMAND bash -c "cat '${SOURCE}/claims/claims.json'; printf '\\0'; tail -n +3 '${article}'" OUTPUT_FILE ${OUT}/${name}
                  COMMAND_ERROR_IS_FATAL ANY)
endforeach()

-- Runs in Neovim without a window: opens FILE with the server as a person would, and writes what comes of it to REPORT.

local function work()
  local report = { version = vim.version().major .. "." .. vim.version().minor }
  vim.cmd("edit " .. vim.fn.fnameescape(vim.env.FILE))
  local buffer = vim.api.nvim_get_current_buf()
  local id = vim.lsp.start_client({
    name = "transcript",
    cmd = { vim.env.NODE, vim.env.SERVER, "--stdio" },
    root_dir = vim.fn.fnamemodify(vim.env.FILE, ":h"),
    get_language_id = function() return "transcript" end,
  })
  assert(id, "the server did not start")
  vim.lsp.buf_attach_client(buffer, id)
  local client = vim.lsp.get_client_by_id(id)
  assert(vim.wait(20000, function() return client.server_capabilities ~= nil and client.initialized end, 20))
  local document = { uri = vim.uri_from_bufnr(buffer) }

  local function ask(method, params)
    local answer = client.request_sync(method, params, 20000, buffer)
    assert(answer and not answer.err, method .. " " .. vim.inspect(answer))
    return answer.result
  end
  -- where some words begin, as the editor itself tells positions
  local function at(words)
    for line, text in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
      local column = text:find(words, 1, true)
      if column then
        vim.api.nvim_win_set_cursor(0, { line, column - 1 })
        return vim.lsp.util.make_position_params(0, client.offset_encoding)
      end
    end
    error("there is no " .. words)
  end
  local function found() return vim.diagnostic.get(buffer) end
  local function codes()
    local all = {}
    for _, diagnostic in ipairs(found()) do
      table.insert(all, diagnostic.code or diagnostic.user_data.lsp.code)
    end
    table.sort(all)
    return all
  end
  local function names()
    local all = {}
    for _, symbol in ipairs(ask("textDocument/documentSymbol", { textDocument = document })) do
      table.insert(all, symbol.name)
    end
    return all
  end

  report.outline = names()
  local hover = ask("textDocument/hover", at("[1] I"))
  report.hover = vim.lsp.util.convert_input_to_markdown_lines(hover.contents)
  local places = ask("textDocument/definition", at("[1] I"))
  vim.lsp.util.jump_to_location(places[1], client.offset_encoding)
  report.definition = vim.api.nvim_get_current_line()
  assert(vim.wait(20000, function() return #found() > 0 end, 20), "no diagnostics")
  report.diagnostics = codes()

  local turn = at("MR ODA")
  turn.context = { includeDeclaration = true }
  report.references = #ask("textDocument/references", turn)
  local renaming = at("MR ODA")
  renaming.newName = "MR ODERA"
  vim.lsp.util.apply_workspace_edit(ask("textDocument/rename", renaming), client.offset_encoding)
  report.renamed = names()
  report.renamedLine = vim.api.nvim_buf_get_lines(buffer, 6, 7, false)[1]

  local place = at("the gate safe")
  local actions = ask("textDocument/codeAction", {
    textDocument = document,
    range = { start = place.position, ["end"] = place.position },
    context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(buffer), only = { "quickfix" } },
  })
  local action = assert(actions[1], "no action")
  if not action.edit then action = ask("codeAction/resolve", action) end
  vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
  report.mended = vim.api.nvim_buf_get_lines(buffer, 2, 3, false)[1]
  local before = #report.diagnostics
  assert(vim.wait(20000, function() return #found() < before end, 20), "the diagnostics stayed")
  report.diagnosticsAfter = codes()

  vim.api.nvim_buf_set_lines(buffer, 0, 0, false, { "MS VALE: 😀 Hello.", "" })
  report.outlineAfter = names()
  client.stop()
  assert(vim.wait(20000, function() return client.is_stopped() end, 20), "the server did not end")
  return report
end

local ok, result = pcall(work)
local file = assert(io.open(vim.env.REPORT, "w"))
file:write(vim.fn.json_encode(ok and result or { trouble = tostring(result) }))
file:close()
vim.cmd(ok and "qall!" or "cquit 1")

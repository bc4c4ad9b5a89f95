;;; Runs in Emacs without a window: opens FILE with the server as a person would, and writes what comes of it to REPORT.  -*- lexical-binding: t -*-

(require 'eglot)
(require 'imenu)
(require 'flymake)
(require 'json)

(define-derived-mode transcript-mode text-mode "Transcript")
(setq eglot-sync-connect t
      eglot-connect-timeout 60
      eglot-autoshutdown nil
      eglot-send-changes-idle-time 0
      eglot-confirm-server-initiated-edits nil
      make-backup-files nil)
(add-to-list 'eglot-server-programs
             `((transcript-mode :language-id "transcript")
               . (,(getenv "NODE") ,(getenv "SERVER") "--stdio")))

(defun wait-until (holds what)
  (let ((end (+ (float-time) 20)))
    (while (not (funcall holds))
      (when (> (float-time) end) (error "%s" what))
      (accept-process-output nil 0.02))))

(defun go-to (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(defun ask (method params)
  (jsonrpc-request (eglot-current-server) method params :timeout 20))

(defun outline ()
  (eglot--signal-textDocument/didChange)
  (mapcar (lambda (symbol) (plist-get symbol :name))
          (append (ask :textDocument/documentSymbol
                       (list :textDocument (eglot--TextDocumentIdentifier)))
                  nil)))

(defun report ()
  (find-file (getenv "FILE"))
  (transcript-mode)
  (let* ((told nil)
         (report (list (cons 'version emacs-version)))
         (note (lambda (key value) (push (cons key value) report))))
    (advice-add 'eglot-handle-notification :after
                (lambda (_server method &rest params)
                  (when (eq method 'textDocument/publishDiagnostics)
                    (setq told (mapcar (lambda (one) (plist-get one :code))
                                       (append (plist-get params :diagnostics) nil))))))
    (apply #'eglot--connect (eglot--guess-contact))
    (unless (bound-and-true-p eglot--managed-mode) (eglot--maybe-activate-editing-mode))
    (funcall note 'outline (vconcat (outline)))
    (go-to "[1] I")
    (let ((hover (ask :textDocument/hover (eglot--TextDocumentPositionParams))))
      (funcall note 'hover (eglot--hover-info (plist-get hover :contents) (plist-get hover :range))))
    (go-to "[1] I")
    (let* ((places (ask :textDocument/definition (eglot--TextDocumentPositionParams)))
           (place (elt places 0))
           (range (eglot--range-region (or (plist-get place :range) (plist-get place :targetSelectionRange)))))
      (goto-char (car range))
      (funcall note 'definition (buffer-substring-no-properties (line-beginning-position) (line-end-position))))
    (wait-until (lambda () told) "no diagnostics")
    (let ((before (length told)))
      (funcall note 'diagnostics (vconcat (sort (copy-sequence told) #'string<)))
      (go-to "MR ODA")
      (funcall note 'references
               (length (ask :textDocument/references
                            (append (eglot--TextDocumentPositionParams)
                                    '(:context (:includeDeclaration t))))))
      (go-to "MR ODA")
      (eglot--apply-workspace-edit
       (ask :textDocument/rename (append (eglot--TextDocumentPositionParams) '(:newName "MR ODERA"))))
      (funcall note 'renamed (vconcat (outline)))
      (goto-char (point-min))
      (forward-line 6)
      (funcall note 'renamedLine (buffer-substring-no-properties (line-beginning-position) (line-end-position)))
      (go-to "the gate safe")
      (let* ((place (eglot--pos-to-lsp-position (point)))
             (actions (ask :textDocument/codeAction
                           (list :textDocument (eglot--TextDocumentIdentifier)
                                 :range (list :start place :end place)
                                 :context '(:diagnostics [] :only ["quickfix"]))))
             (action (elt actions 0)))
        (unless (plist-get action :edit) (setq action (ask :codeAction/resolve action)))
        (eglot--apply-workspace-edit (plist-get action :edit)))
      (goto-char (point-min))
      (forward-line 2)
      (funcall note 'mended (buffer-substring-no-properties (line-beginning-position) (line-end-position)))
      (eglot--signal-textDocument/didChange)
      (wait-until (lambda () (< (length told) before)) "the diagnostics stayed")
      (funcall note 'diagnosticsAfter (vconcat (sort (copy-sequence told) #'string<))))
    (goto-char (point-min))
    (insert "MS VALE: 😀 Hello.\n\n")
    (funcall note 'outlineAfter (vconcat (outline)))
    (eglot-shutdown (eglot-current-server))
    report))

(let* ((trouble nil)
       (result (condition-case failure (report)
                 (error (setq trouble (format "%S" failure)) nil)))
       (coding-system-for-write 'utf-8))
  (with-temp-file (getenv "REPORT")
    (insert (json-encode (if trouble (list (cons 'trouble trouble)) result))))
  (set-buffer-modified-p nil)
  (kill-emacs (if trouble 1 0)))

/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The errors of the sandbox, which keep their code on the way from the worker. */

#include "sandbox/attache-sandbox-error.h"

#include <gio/gio.h>

static const GDBusErrorEntry entries[] = {
  { ATTACHE_SANDBOX_ERROR_PASSWORD, "io.github.attache.Worker.Error.Password" },
  { ATTACHE_SANDBOX_ERROR_DAMAGED, "io.github.attache.Worker.Error.Damaged" },
  { ATTACHE_SANDBOX_ERROR_CRASHED, "io.github.attache.Worker.Error.Crashed" },
  { ATTACHE_SANDBOX_ERROR_TIMEOUT, "io.github.attache.Worker.Error.Timeout" },
  { ATTACHE_SANDBOX_ERROR_REFUSED, "io.github.attache.Worker.Error.Refused" },
  { ATTACHE_SANDBOX_ERROR_FAILED, "io.github.attache.Worker.Error.Failed" },
  { ATTACHE_SANDBOX_ERROR_FORMAT, "io.github.attache.Worker.Error.Format" },
  { ATTACHE_SANDBOX_ERROR_OLD, "io.github.attache.Worker.Error.Old" },
  { ATTACHE_SANDBOX_ERROR_LONG, "io.github.attache.Worker.Error.Long" },
};

/**
 * attache_sandbox_error_quark:
 *
 * Returns: the domain of #AttacheSandboxError
 */
GQuark
attache_sandbox_error_quark (void)
{
  static gsize quark;

  g_dbus_error_register_error_domain ("attache-sandbox-error-quark", &quark, entries, G_N_ELEMENTS (entries));

  return (GQuark)quark;
}

"""One worker process: takes jobs from the queue of documents until it is told to stop.

Or those from the queue of errands, until there are none. Started by the crew (`aggregator work`),
which names the queue and passes its settings in the environment.
"""

import gc
import os
import sys

from rq import SimpleWorker
from rq.serializers import JSONSerializer

from aggregator import settings as table
from aggregator.cli import context, logs
from aggregator.store import documents, errands
from aggregator.store.connection import connect
from workers import jobs

# With RQ's defaults an idle queue recovers nothing for minutes; `documents.sweep` is our own net.
_WORKER_TTL_S = 20
_MAINTENANCE_S = 10


def main(queue: str) -> None:
    """Work until SIGTERM, or the end of the errands; then finish the job in hand."""
    settings = table.load({}, os.environ, {})
    logs.configure(settings)
    errand = queue == errands.QUEUE
    if not errand:
        jobs.warm()
    gc.freeze()  # what is loaded stays: no need to look at it again in every collection
    client = connect(context.url(settings))
    worker = SimpleWorker(
        [errands.queue(client) if errand else documents.queue(client)],
        connection=client,
        serializer=JSONSerializer,
        worker_ttl=_WORKER_TTL_S,
        maintenance_interval=_MAINTENANCE_S,
        log_job_description=False,
    )
    worker.work(burst=errand, logging_level="WARNING")


if __name__ == "__main__":
    main(sys.argv[1])

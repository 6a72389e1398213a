import { RouterProvider } from '@tanstack/react-router';
import { startFace } from '@shared/app';
import { router } from './routes';
import './style.css';

void startFace(<RouterProvider router={router} />);
